/** What happened to a line, as a person reads it. */
import { useEffect, useState } from 'react';
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerEvent } from '../../../shared/model/ticker-event';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { eventText } from '../../../shared/ticker/event-text';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { Dialog } from '../../ui/dialog';
import styles from './record-dialog.module.css';

export function RecordDialog({ line, onClose }: { readonly line: TickerLine; readonly onClose: () => void }) {
  const { desk } = useDeskWindow();
  const { t, time } = useWords();
  const [events, setEvents] = useState<readonly TickerEvent[] | null>(null);
  useEffect(() => {
    let isLeft = false;
    void desk.ticker.record({ id: line.id as TickerLineId }).then((record) => {
      if (!isLeft) setEvents(record);
    });
    return () => {
      isLeft = true;
    };
  }, [desk, line.id]);
  return (
    <Dialog title={t('ticker.recordTitle')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p className={styles.line}>
        <bdi>{line.text}</bdi>
      </p>
      {events?.length === 0 && <p>{t('ticker.recordEmpty')}</p>}
      <ol className={styles.events} aria-busy={events === null}>
        {events?.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            <span className={styles.when}>{time.moment(new Date(event.at))}</span>
            <span>{eventText(t, event)}</span>
            {event.by !== '' && <bdi className={styles.who}>{event.by}</bdi>}
            {(event.kind === 'edited' || event.kind === 'corrected') && (
              <span className={styles.was}>
                {t('ticker.event.was')} <bdi>{event.was.text}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
