/** Finding and replacing through all articles, beside the open one: what to look for, the hits by article, and what replacing would make of each. */
import { Replace, X } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Group, Input, TextField } from 'react-aria-components';
import { useStore } from 'zustand';
import { directionOf } from '../../shared/arabic/direction';
import { longestFind, type FindOptions } from '../../shared/find/find-request';
import { useDeskWindow } from '../desk/desk-window';
import type { FindWish } from '../desk/window-state';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import fieldStyles from '../ui/field.module.css';
import { IconButton, IconToggle } from '../ui/icon-button';
import { FindOptionsRow } from './find-options';
import { FindReport } from './find-report';
import { FindStatus } from './find-status';
import { SidePanel } from '../ui/side-panel';
import styles from './find-view.module.css';
import { FoundList, type GoTo } from './found-list';
import { hitsOf, tickedIn, type WorkspaceFind, type WorkspaceFindState } from './workspace-find';

export type FindViewProps = {
  readonly find: WorkspaceFind;
  /** Opens the article where the hit stands. */
  readonly onGo: GoTo;
  readonly onClose: () => void;
};

export function FindView({ find, onGo, onClose }: FindViewProps) {
  const { t } = useWords();
  const { state: windowState } = useDeskWindow();
  const wish = useStore(windowState, (value) => value.find);
  const state = useStore(find.state);
  const [isReplacing, setReplacing] = useState(false);
  const options = optionsFor(wish, isReplacing);
  const change = (changed: Partial<FindWish>): void => windowState.setState({ find: { ...wish, ...changed } });
  const ticked = state.articles.reduce((count, article) => count + tickedIn(article, state.unticked).length, 0);
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    void find.find({ text: wish.text, options });
  };
  return (
    <SidePanel
      label={t('command.find.workspace')}
      title={t('find.title')}
      actions={
        <>
          <IconToggle label={t('find.withReplacing')} icon={<Replace />} isOn={isReplacing} onChange={setReplacing} />
          <IconButton label={t('dialog.close')} icon={<X />} onPress={onClose} />
        </>
      }
    >
      <form className={styles.form} onSubmit={begin} data-find-text="">
        <WordsField label={t('find.text')} value={wish.text} focus="first" onChange={(text) => change({ text })} />
        <FindOptionsRow
          options={options}
          onChange={(changed: Partial<FindOptions>) =>
            change({
              options: { ...options, ...changed },
              isUnionChosen: wish.isUnionChosen || changed.uniteLetters !== undefined,
            })
          }
        />
        {isReplacing && (
          <WordsField
            label={t('find.replacement')}
            value={wish.replacement}
            focus="none"
            onChange={(replacement) => change({ replacement })}
          />
        )}
        <Group className={styles.actions!} aria-label={t('find.actions')}>
          {state.looking === null ? (
            <Button look={isReplacing && ticked > 0 ? 'plain' : 'primary'} type="submit">
              {t('find.begin')}
            </Button>
          ) : (
            <Button onPress={() => void find.stop()}>{t('find.stop')}</Button>
          )}
          {isReplacing && (
            <Button
              look="primary"
              isDisabled={ticked === 0 || !isAnswered(state, { text: wish.text, options })}
              isPending={state.replacing !== null}
              onPress={() => void find.replace(wish.replacement)}
            >
              {t('find.replaceTicked', { count: ticked })}
            </Button>
          )}
        </Group>
        {isReplacing && !options.uniteLetters && !options.isPattern && (
          <p className={styles.hint}>{t('find.strictHint')}</p>
        )}
      </form>
      <FindStatus state={state} />
      {state.report === null ? (
        hitsOf(state.articles) > 0 && (
          <FoundList
            articles={state.articles}
            preview={isReplacing ? { unticked: state.unticked, template: wish.replacement, options } : null}
            onTick={find.tick}
            onGo={onGo}
          />
        )
      ) : (
        <FindReport report={state.report} isBusy={state.replacing !== null} onUndo={() => void find.takeBack()} />
      )}
    </SidePanel>
  );
}

/** Until somebody chooses, forms of letters are one for finding and told apart for replacing. */
const optionsFor = ({ options, isUnionChosen }: FindWish, isReplacing: boolean): FindOptions =>
  isUnionChosen ? options : { ...options, uniteLetters: !isReplacing };

/** What is shown must be what is replaced: after another word or option it is looked for anew first. */
function isAnswered({ asked, looking }: WorkspaceFindState, now: NonNullable<WorkspaceFindState['asked']>): boolean {
  return looking === null && asked !== null && JSON.stringify(asked) === JSON.stringify(now);
}

type WordsFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly focus: 'first' | 'none';
};

function WordsField({ label, value, onChange, focus }: WordsFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus !== 'first') return;
    input.current?.focus();
    input.current?.select();
  }, [focus]);
  return (
    <TextField aria-label={label} value={value} onChange={onChange} maxLength={longestFind}>
      <Input
        ref={input}
        className={fieldStyles.input!}
        placeholder={label}
        dir={directionOf(value === '' ? label : value)}
      />
    </TextField>
  );
}
