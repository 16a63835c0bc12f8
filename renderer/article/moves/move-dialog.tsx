/** Asks for what a move takes: a reason, a cause, a time. What stands in the way is named all at once, each with the way out. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { causes, type ArticleState, type Cause } from '../../../shared/model/record-event';
import { timestampOf } from '../../../shared/model/timestamp-of';
import type { MoveOffer, MoveWish } from '../../../shared/review/article-standing';
import type { Finding } from '../../../shared/review/checklist';
import type { MoveRefusal } from '../../../shared/review/moves';
import type { ToComeMark } from '../../../shared/review/to-come';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { DateTimeField } from '../../ui/date-time-field';
import { Dialog } from '../../ui/dialog';
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
  readonly onClose: () => void;
};

const form = 'move-article';

type Draft = {
  readonly reason: string;
  readonly cause: Cause | null;
  readonly time: string | null;
  readonly override: boolean;
};

export function MoveDialog(props: MoveDialogProps) {
  const { asked, findings, toCome, onMove, onGoTo, onClose } = props;
  const { from, offer } = asked;
  const { to } = offer;
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft>({ reason: '', cause: null, time: null, override: false });
  const [isTried, setTried] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const [refusals, setRefusals] = useState(props.refusals);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const missing = missingIn(draft, offer);
  const isBarred = toCome.length > 0 || offer.eyes === 'other' || findings.some(({ demand }) => demand === 'required');
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
    <Dialog
      title={t(`move.ask.${to}`)}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button
            look={to === 'killed' ? 'danger' : 'primary'}
            icon={moveIcons[to]}
            type="submit"
            form={form}
            isDisabled={isBarred}
            isPending={isMoving}
          >
            {t(`move.short.${to}`)}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles.form!}
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <p className={styles.meaning}>{t(`move.meaning.${to}`)}</p>
        {refusals.length > 0 && <RefusalList refusals={refusals} between={{ from, to }} onGoTo={onGoTo} />}
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
        {offer.eyes === 'override' && (
          <div className={styles.override}>
            <p>{t('move.ownOverride')}</p>
            <Checkbox isOn={draft.override} onChange={(override) => change({ override })}>
              {t('move.override')}
            </Checkbox>
            {isTried && missing.has('override') && <p className={styles.error}>{t('move.overrideError')}</p>}
          </div>
        )}
      </Form>
    </Dialog>
  );
}

function missingIn({ reason, cause, time, override }: Draft, offer: MoveOffer): ReadonlySet<keyof Draft> {
  const missing = new Set<keyof Draft>();
  if (reason.trim() === '' && (offer.reason === 'required' || override)) missing.add('reason');
  if (cause === null && offer.cause === 'required') missing.add('cause');
  if (time === null && offer.time === 'required') missing.add('time');
  if (!override && offer.eyes === 'override') missing.add('override');
  return missing;
}
