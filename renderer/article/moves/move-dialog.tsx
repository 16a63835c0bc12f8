/** Asks for what a move takes: a reason, a cause, a time. What stands in the way is named all at once, each with the way out. */
import { useState } from 'react';
import { causes, type ArticleState, type Cause } from '../../../shared/model/record-event';
import { timestampOf } from '../../../shared/model/timestamp-of';
import type { MoveOffer, MoveWish } from '../../../shared/review/article-standing';
import type { Finding } from '../../../shared/review/checklist';
import type { MoveRefusal } from '../../../shared/review/moves';
import type { ToComeMark } from '../../../shared/review/to-come';
import { useWords } from '../../i18n/language';
import { ChoiceField } from '../../ui/choice-field';
import { DateTimeField } from '../../ui/date-time-field';
import { FormDialog } from '../../ui/form-dialog';
import { Checkbox } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import type { ArticlePlace } from '../open-article';
import { moveIcons } from './move-commands';
import styles from './move-dialog.module.css';
import { RefusalList } from './refusal-list';
import type { Made } from './use-move-acts';
import { WantingList } from './wanting-list';

export type MoveDialogProps = {
  readonly asked: { readonly from: ArticleState; readonly offer: MoveOffer };
  readonly findings: readonly Finding[];
  readonly toCome: readonly ToComeMark[];
  /** Why it was refused at once. */
  readonly refusals: readonly MoveRefusal[];
  readonly onMove: (wish: MoveWish) => Promise<Made>;
  readonly onGoTo: (place: ArticlePlace) => void;
  /** To the question for the reason of a hold's release. */
  readonly onRelease: () => void;
  readonly onClose: () => void;
};

type Draft = {
  readonly reason: string;
  readonly cause: Cause | null;
  readonly time: string | null;
  readonly override: boolean;
};

export function MoveDialog(props: MoveDialogProps) {
  const { asked, findings, toCome, onMove, onGoTo, onRelease, onClose } = props;
  const { from, offer } = asked;
  const { to } = offer;
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft>({ reason: '', cause: null, time: null, override: false });
  const [isTried, setTried] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const [refusals, setRefusals] = useState(props.refusals);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const required = [...findings, ...refusals.flatMap((one) => (one.reason === 'checklist' ? one.findings : []))].some(
    ({ demand }) => demand === 'required',
  );
  const override = overrideIn(offer, required ? 'wanting' : 'complete');
  const missing = missingIn(draft, offer, override);
  const isHeld = refusals.some(({ reason }) => reason === 'held');
  const isBarred = toCome.length > 0 || isHeld || override === 'barred';
  const move = async (): Promise<void> => {
    setTried(true);
    if (isBarred || isMoving || missing.size > 0) return;
    setMoving(true);
    const made = await onMove({
      to,
      reason: draft.reason.trim(),
      cause: draft.cause,
      scheduledFor: draft.time === null ? null : timestampOf(new Date(draft.time)),
      override: draft.override ? 'asked' : 'none',
    });
    setMoving(false);
    if (made.kind === 'done') onClose();
    if (made.kind === 'refused') setRefusals(made.refusals);
  };
  const error = (name: keyof Draft, text: string): string | null => (isTried && missing.has(name) ? text : null);
  return (
    <FormDialog
      title={t(`move.ask.${to}`)}
      closeLabel={t('dialog.close')}
      cancelLabel={t('dialog.cancel')}
      onClose={onClose}
      submit={{
        label: t(`move.short.${to}`),
        look: to === 'killed' ? 'danger' : 'primary',
        icon: moveIcons[to],
        isDisabled: isBarred,
        isPending: isMoving,
      }}
      onSubmit={() => void move()}
    >
      <p className={styles.meaning}>{t(`move.meaning.${to}`)}</p>
      {refusals.length > 0 && (
        <RefusalList refusals={refusals} between={{ from, to }} onGoTo={onGoTo} onRelease={onRelease} />
      )}
      <WantingList toCome={toCome} findings={findings} onGoTo={onGoTo} />
      {offer.eyes === 'other' && <p className={styles.barred}>{t('move.own-copy')}</p>}
      {offer.cause === 'required' && (
        <ChoiceField
          label={t('move.cause')}
          options={causes.map((id) => ({ id, label: t(`cause.${id}`), description: t(`cause.${id}Hint`) }))}
          value={draft.cause}
          onChange={(cause) => change({ cause })}
          error={error('cause', t('move.causeError'))}
        />
      )}
      {offer.time === 'required' && (
        <DateTimeField
          label={t('move.time')}
          value={draft.time}
          onChange={(time) => change({ time })}
          error={error('time', t('move.timeError'))}
        />
      )}
      {!isBarred && (
        <TextField
          label={t(offer.reason === 'required' || draft.override ? 'move.reason' : 'move.note')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          lines="many"
          rows={3}
          maxLength={2000}
          autoFocus={offer.cause === 'none' && offer.time === 'none'}
          error={error('reason', t('move.reason-missing'))}
        />
      )}
      {(override === 'own-copy' || override === 'checklist') && (
        <div className={styles.override}>
          <p>{t(override === 'own-copy' ? 'move.ownOverride' : 'move.checklistOverride')}</p>
          <Checkbox isOn={draft.override} onChange={(isOn) => change({ override: isOn })}>
            {t('move.override')}
          </Checkbox>
          {isTried && missing.has('override') && (
            <p className={styles.error}>
              {t(override === 'own-copy' ? 'move.overrideError' : 'move.checklistOverrideError')}
            </p>
          )}
        </div>
      )}
    </FormDialog>
  );
}

type Override = 'none' | 'own-copy' | 'checklist' | 'barred';

/** What must be set aside for this move, as far as whoever sits here may. */
function overrideIn({ eyes, checklist }: MoveOffer, text: 'wanting' | 'complete'): Override {
  if (eyes === 'other' || (text === 'wanting' && checklist === 'bars')) return 'barred';
  if (eyes === 'override') return 'own-copy';
  return text === 'wanting' ? 'checklist' : 'none';
}

function missingIn(draft: Draft, offer: MoveOffer, needed: Override): ReadonlySet<keyof Draft> {
  const { reason, cause, time, override } = draft;
  const missing = new Set<keyof Draft>();
  if (reason.trim() === '' && (offer.reason === 'required' || override)) missing.add('reason');
  if (cause === null && offer.cause === 'required') missing.add('cause');
  if (time === null && offer.time === 'required') missing.add('time');
  if (!override && (needed === 'own-copy' || needed === 'checklist')) missing.add('override');
  return missing;
}
