/** The bar over the text in which a person looks for words and puts others in their place. By keyboard as by hand. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type ComponentProps, type KeyboardEvent } from 'react';
import { Group, Input, TextField } from 'react-aria-components';
import { useStore } from 'zustand';
import { directionOf } from '../../../shared/arabic/direction';
import { longestFind } from '../../../shared/find/find-request';
import { matchesShortcut } from '../../../shared/commands/shortcut';
import { FindOptionsRow } from '../../find/find-options';
import { useWords } from '../../i18n/language';
import { platform, shortcutOf } from '../../i18n/shortcut-of';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import fieldStyles from '../../ui/field.module.css';
import styles from './find-bar.module.css';
import type { FindInArticle, FindState } from './find-in-article';
import { FindNews } from './find-news';

type FieldKey = Parameters<NonNullable<ComponentProps<typeof TextField>['onKeyDown']>>[0];

export type FindBarProps = {
  readonly find: FindInArticle;
  /** Escape and the cross: the caret goes to the current hit. */
  readonly onClose: () => void;
  /** Grows with each command that opens the bar, so that its field takes the focus again. */
  readonly asked: number;
};

export function FindBar({ find, onClose, asked }: FindBarProps) {
  const { t } = useWords();
  const state = useStore(find.state);
  const field = useRef<HTMLInputElement>(null);
  const { mode } = state;
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  if (mode === 'closed') return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isUndo = matchesShortcut(event, 'Mod+Z', platform) && state.replaced !== null && state.replaced > 0;
    if (event.key !== 'Escape' && !isUndo) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUndo) find.takeBack();
    else onClose();
  };
  return (
    <Group role="region" className={styles.bar!} aria-label={t('find.bar')} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <TextField
          className={styles.field!}
          aria-label={t('find.text')}
          value={state.text}
          onChange={find.setText}
          maxLength={longestFind}
          isInvalid={state.finding.kind === 'fault' && state.finding.fault.code === 'bad-pattern'}
          onKeyDown={onEnter((event) => find.step(event.shiftKey ? -1 : 1))}
        >
          <Input
            ref={field}
            className={fieldStyles.input!}
            placeholder={t('find.text')}
            dir={directionOf(state.text)}
          />
        </TextField>
        <FindOptionsRow options={state.options} onChange={find.setOptions} />
        <Steps find={find} state={state} onClose={onClose} />
      </div>
      {mode === 'replace' && <Replacing find={find} state={state} />}
      <FindNews state={state} onUndo={find.takeBack} />
    </Group>
  );
}

/** Other keys go on to the bar, and from there to the window: react-aria keeps what a field listens for. */
function onEnter(act: (event: FieldKey) => void) {
  return (event: FieldKey): void => {
    if (event.key !== 'Enter') return event.continuePropagation();
    event.preventDefault();
    act(event);
  };
}

type PartProps = { readonly find: FindInArticle; readonly state: FindState };

function Steps({ find, state, onClose }: PartProps & { readonly onClose: () => void }) {
  const { t } = useWords();
  const isEmpty = state.hits.length === 0;
  return (
    <Group className={styles.group!} aria-label={t('find.steps')}>
      <Count {...state} />
      <IconButton
        label={t('command.find.previous')}
        shortcut={shortcutOf('find.previous')}
        icon={<ChevronUp />}
        isDisabled={isEmpty}
        onPress={() => find.step(-1)}
      />
      <IconButton
        label={t('command.find.next')}
        shortcut={shortcutOf('find.next')}
        icon={<ChevronDown />}
        isDisabled={isEmpty}
        onPress={() => find.step(1)}
      />
      <IconButton label={t('dialog.close')} shortcut="Esc" icon={<X />} onPress={onClose} />
    </Group>
  );
}

function Count({ hits, current, finding, text }: FindState) {
  const { t } = useWords();
  const isNone = finding.kind === 'found' && hits.length === 0 && text !== '';
  return (
    <output className={styles.count} data-none={isNone}>
      {isNone && t('find.none')}
      {hits.length > 0 && t('find.count', { current: current + 1, total: hits.length })}
    </output>
  );
}

function Replacing({ find, state }: PartProps) {
  const { t } = useWords();
  const isEmpty = state.hits.length === 0;
  return (
    <div className={styles.line}>
      <TextField
        className={styles.field!}
        aria-label={t('find.replacement')}
        value={state.replacement}
        onChange={find.setReplacement}
        maxLength={longestFind}
        onKeyDown={onEnter(() => void find.replaceOne())}
      >
        <Input
          className={fieldStyles.input!}
          placeholder={t('find.replacement')}
          dir={directionOf(state.replacement === '' ? state.text : state.replacement)}
        />
      </TextField>
      <Group className={styles.group!} aria-label={t('find.replacing')}>
        <Button isDisabled={isEmpty} onPress={() => void find.replaceOne()}>
          {t('find.replace')}
        </Button>
        <Button isDisabled={isEmpty} onPress={() => void find.replaceAll()}>
          {t('find.replaceAll', { count: state.hits.length })}
        </Button>
      </Group>
    </div>
  );
}
