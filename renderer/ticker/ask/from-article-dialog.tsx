/** A line from an article, to look over before it goes: its words may be others than the headline. */
import { useEffect, useState } from 'react';
import { directionOf } from '../../../shared/arabic/direction';
import type { Article } from '../../../shared/model/article';
import { siteTickerFont } from '../../../shared/export/site-css';
import type { ArticleId } from '../../../shared/model/ids';
import { usualLimits } from '../../../shared/model/limits';
import { asBreaking, isBreaking, normalUrgency, type TickerDraft } from '../../../shared/model/ticker-line';
import { firstState } from '../../../shared/ticker/breaking';
import { tickerRules } from '../../../shared/ticker/rules';
import { lineFromArticle } from '../../../shared/ticker/with-articles';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useOutcome } from '../../desk/use-outcome';
import { useWords } from '../../i18n/language';
import { FieldMeter } from '../../meter/field-meter';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { displayTimeOf } from '../line/display-time';
import { UntoldNote } from '../withheld/untold-note';
import { LikenessNote } from '../line/likeness-note';
import styles from './from-article-dialog.module.css';

export type FromArticleProps = {
  /** As it stands now, also what is not saved yet; null where it can't be read. */
  readonly read: () => Promise<Article | null>;
  readonly onClose: () => void;
};

export function FromArticleDialog({ read, onClose }: FromArticleProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState<TickerDraft | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let isLeft = false;
    void read().then((article) => {
      if (isLeft) return;
      if (article === null) setUnreadable(true);
      else setDraft(lineFromArticle(article, displayTimeOf(new Date())));
    });
    return () => {
      isLeft = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the article as it stood when the line was asked for
  }, []);
  if (draft !== null) return <LineToAdd first={draft} onClose={onClose} />;
  return (
    <Dialog title={t('ticker.fromArticleTitle')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p aria-busy={!isUnreadable}>{isUnreadable && t('unreadable.title')}</p>
    </Dialog>
  );
}

function LineToAdd({ first, onClose }: { readonly first: TickerDraft; readonly onClose: () => void }) {
  const { desk, notices } = useDeskWindow();
  const { ticker, newsroom } = useWorkspace();
  const { t } = useWords();
  const done = useOutcome();
  const lines = useMirror(ticker, (state) => state.lines);
  const [draft, setDraft] = useState(first);
  const [isAsked, setAsked] = useState(false);
  const state = firstState(tickerRules(newsroom));
  const text = draft.text.replace(/\s+/g, ' ').trim();
  const add = async (to: 'live' | 'ready'): Promise<void> => {
    setAsked(true);
    if (text === '' || !(await done(desk.ticker.add({ lines: [{ ...draft, text }], after: null, state: to })))) return;
    notices.tell({ text: t('ticker.fromArticleAdded', { state: t(`ticker.state.${to}`) }) });
    onClose();
  };
  return (
    <Dialog
      title={t('ticker.fromArticleTitle')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          {state === 'live' && <Button onPress={() => void add('ready')}>{t('ticker.toPool')}</Button>}
          <Button look="primary" onPress={() => void add(state)}>
            {t(state === 'live' ? 'ticker.toAir' : 'ticker.toPool')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add(state);
        }}
      >
        <TextField
          label={t('ticker.text')}
          value={draft.text}
          onChange={(typed) => setDraft({ ...draft, text: typed })}
          maxLength={2000}
          direction={directionOf(draft.text)}
          autoFocus
          error={isAsked && text === '' ? t('ticker.problem.text') : null}
        />
        <FieldMeter
          id="line-from-article"
          place="line"
          text={draft.text}
          limit={(newsroom.limits ?? usualLimits).ticker ?? {}}
          font={newsroom.headlineFont ?? siteTickerFont}
        />
        <LikenessNote text={draft.text} lines={lines} />
        <UntoldNote article={draft.link?.kind === 'article' ? (draft.link.id as ArticleId) : null} />
        <Switch isOn={isBreaking(draft)} onChange={(isOn) => setDraft(withUrgency(draft, first, isOn ? 'on' : 'off'))}>
          {t('ticker.breaking')}
        </Switch>
        <p className={styles.facts}>
          {[draft.displayTime, draft.section, draft.source]
            .filter((fact) => fact !== '')
            .map((fact) => (
              <bdi key={fact}>{fact}</bdi>
            ))}
          <span>{t('ticker.fromArticleLink')}</span>
        </p>
      </form>
    </Dialog>
  );
}

/** Off and on again is as it was. */
function withUrgency(draft: TickerDraft, first: TickerDraft, breaking: 'on' | 'off'): TickerDraft {
  if (isBreaking(first) === (breaking === 'on')) return { ...draft, urgency: first.urgency, label: first.label };
  return breaking === 'on' ? { ...draft, ...asBreaking } : { ...draft, urgency: normalUrgency, label: null };
}
