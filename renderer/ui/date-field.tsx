import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { classes } from './classes';
import calendar from './calendar.module.css';
import styles from './field.module.css';
import popover from './popover.module.css';

export type DateFieldProps = {
  readonly label: string;
  /** `2026-09-25`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly clearLabel: string;
};

/** A day of the Gregorian calendar, in the order in which the language writes it. */
export function DateField({ label, value, onChange, clearLabel }: DateFieldProps) {
  return (
    <DatePicker
      className={styles.field!}
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day?.toString() ?? null)}
      shouldForceLeadingZeros
    >
      <Label className={styles.label!}>{label}</Label>
      <Group className={styles.box!}>
        <DateInput className={styles.dateInput!}>
          {(segment) => <DateSegment segment={segment} className={styles.segment!} />}
        </DateInput>
        {value !== null && (
          <Button slot={null} className={styles.plainButton!} aria-label={clearLabel} onPress={() => onChange(null)}>
            <X />
          </Button>
        )}
        <Button className={styles.plainButton!}>
          <CalendarDays />
        </Button>
      </Group>
      <Popover className={classes(popover.popover, calendar.popover)}>
        <Dialog className={calendar.dialog!}>
          <Calendar>
            <header className={calendar.header}>
              <Button slot="previous" className={styles.plainButton!}>
                <ChevronLeft data-mirror="" />
              </Button>
              <Heading className={calendar.heading!} />
              <Button slot="next" className={styles.plainButton!}>
                <ChevronRight data-mirror="" />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={calendar.weekday!}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={calendar.cell!} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
