/** When a line comes and when it goes. */
import type { ReactNode } from 'react';
import { Timestamp } from '../../../shared/model/ids';
import type { Expiry, TickerLine } from '../../../shared/model/ticker-line';
import { expiresAt } from '../../../shared/ticker/on-air';
import type { TickerRules } from '../../../shared/ticker/rules';
import { useWords } from '../../i18n/language';
import { useNow } from '../../i18n/use-now';
import { DateTimeField } from '../../ui/date-time-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { readTiming, type DraftForm, type DraftProblem } from '../line/draft-form';
import styles from './more-fields.module.css';

type TimeFieldProps = {
  readonly form: DraftForm;
  readonly onChange: (part: Partial<DraftForm>) => void;
  readonly problems: readonly DraftProblem[];
};

export function StartField({ form, onChange, problems }: TimeFieldProps) {
  const { t } = useWords();
  const kinds = ['now', 'at'] as const;
  return (
    <div className={styles.pair}>
      <SelectField
        label={t('ticker.start')}
        options={kinds.map((id) => ({ id, label: t(`ticker.start.${id}`) }))}
        value={form.starts}
        onChange={(starts) => onChange({ starts, start: starts === 'at' ? (form.start ?? soon(30)) : null })}
      />
      {form.starts === 'at' && (
        <DateTimeField
          label={t('ticker.start.moment')}
          value={form.start}
          onChange={(start) => onChange({ start: asTimestamp(start) })}
          error={problems.includes('start') ? t('ticker.problem.start') : null}
        />
      )}
    </div>
  );
}

const expiries: readonly Expiry['kind'][] = ['by-urgency', 'after', 'at', 'never'];

type EndFieldProps = TimeFieldProps & { readonly line: TickerLine | null; readonly rules: TickerRules };

export function EndField({ form, onChange, problems, line, rules }: EndFieldProps) {
  const { t } = useWords();
  const choose = (expiry: Expiry['kind']): void =>
    onChange({
      expiry,
      ...(expiry === 'after' && form.minutes === '' && { minutes: '30' }),
      ...(expiry === 'at' && form.end === null && { end: soon(60) }),
    });
  return (
    <div className={styles.pair}>
      <SelectField
        label={t('ticker.expiry')}
        options={expiries.map((id) => ({ id, label: t(`ticker.expiry.kind.${id}`) }))}
        value={form.expiry}
        onChange={choose}
      />
      {form.expiry === 'after' && (
        <TextField
          label={t('ticker.expiry.minutes')}
          value={form.minutes}
          onChange={(minutes) => onChange({ minutes })}
          direction="ltr"
          maxLength={6}
          error={problems.includes('minutes') ? t('ticker.problem.minutes') : null}
        />
      )}
      {form.expiry === 'at' && (
        <DateTimeField
          label={t('ticker.expiry.moment')}
          value={form.end}
          onChange={(end) => onChange({ end: asTimestamp(end) })}
          error={endProblem(problems, (problem) => t(`ticker.problem.${problem}`))}
        />
      )}
      <EndNote form={form} line={line} rules={rules} />
    </div>
  );
}

const endProblem = (problems: readonly DraftProblem[], text: (problem: 'end' | 'over') => string): string | null =>
  problems.includes('end') ? text('end') : problems.includes('over') ? text('over') : null;

/** What the choice comes to: when the line would go off the air. */
function EndNote({ form, line, rules }: Pick<EndFieldProps, 'form' | 'line' | 'rules'>): ReactNode {
  const { t, time } = useWords();
  const now = useNow(10_000);
  if (form.expiry === 'at' || form.expiry === 'never') return null;
  const ends = endOf(form, { line, rules, now: Timestamp.parse(now.toISOString()) });
  if (ends === null) return null;
  const isGoing = line === null || line.state === 'live';
  return (
    <p className={styles.ends}>
      {t(isGoing ? 'ticker.endsAt' : 'ticker.endsIfNow', { time: time.soon(new Date(ends), now) })}
    </p>
  );
}

type Moment = { readonly line: TickerLine | null; readonly rules: TickerRules; readonly now: Timestamp };

/** A line on the air whose timing is not touched ends when it was to end. Null: it stays, or that is not known yet. */
export function endOf(form: DraftForm, { line, rules, now }: Moment): Timestamp | null {
  const timing = readTiming(form, now);
  if (timing.kind === 'missing') return null;
  const timed = { expiry: timing.expiry, embargoedUntil: timing.start, urgency: form.urgency };
  return line?.state === 'live' && isSameTiming(timed, line) ? line.expires : expiresAt(timed, now, rules.expiry);
}

type Timed = Pick<TickerLine, 'expiry' | 'embargoedUntil' | 'urgency'>;

const isSameTiming = (a: Timed, b: Timed): boolean =>
  a.urgency === b.urgency &&
  a.embargoedUntil === b.embargoedUntil &&
  JSON.stringify(a.expiry) === JSON.stringify(b.expiry);

const asTimestamp = (moment: string | null): Timestamp | null => (moment === null ? null : Timestamp.parse(moment));

/** About so many minutes from now, at a full five. */
function soon(minutes: number): Timestamp {
  const step = 300_000;
  return Timestamp.parse(new Date(Math.ceil((Date.now() + minutes * 60_000) / step) * step).toISOString());
}
