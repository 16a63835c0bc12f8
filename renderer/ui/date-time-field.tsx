import { getLocalTimeZone, parseAbsoluteToLocal, toCalendarDateTime } from '@internationalized/date';
import { use, useEffect, useMemo, useState } from 'react';
import { DateField, DateFieldStateContext, DateInput, DateSegment, FieldError, Label } from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';

export type DateTimeFieldProps = {
  readonly label: string;
  /** ISO 8601. Null: nothing is written, or not all of it. */
  readonly value: string | null;
  readonly onChange: (moment: string | null) => void;
  readonly error?: string | null;
};

/** A day and a time of day in this machine's zone, typed part by part. */
export function DateTimeField({ label, value, onChange, error = null }: DateTimeFieldProps) {
  /** The last whole moment: react-aria shows what is written of another one in its place, and tells of it once that is whole. */
  const [whole, setWhole] = useState(value);
  if (value !== null && value !== whole) setWhole(value);
  // The same object for the same moment: another one would take what is half written off the screen.
  const shown = useMemo(() => (whole === null ? null : toCalendarDateTime(parseAbsoluteToLocal(whole))), [whole]);
  return (
    <DateField
      className={styles.field!}
      granularity="minute"
      hourCycle={24}
      value={shown}
      onChange={(moment) => {
        const next = moment?.toDate(getLocalTimeZone()).toISOString() ?? null;
        setWhole(next);
        onChange(next);
      }}
      isInvalid={error !== null}
      shouldForceLeadingZeros
    >
      <Label className={styles.label!}>{label}</Label>
      <DateInput className={classes(styles.input, styles.moment)}>
        {(segment) => <DateSegment segment={segment} className={styles.segment!} />}
      </DateInput>
      <FieldError className={styles.error!}>{error}</FieldError>
      <Half value={value} whole={whole} onChange={onChange} />
    </DateField>
  );
}

/** A moment of which a part has been taken out is none, until that part is written again. */
function Half({ value, whole, onChange }: Pick<DateTimeFieldProps, 'value' | 'onChange'> & { whole: string | null }) {
  const state = use(DateFieldStateContext);
  const isWhole = state?.segments.every(({ isPlaceholder }) => !isPlaceholder) ?? false;
  const told = isWhole ? whole : null;
  useEffect(() => {
    if (told !== value) onChange(told);
  }, [told, value, onChange]);
  return null;
}
