/** What happened to an article, newest first, in words that anybody can read; what in its record does not hold is named. */
import { ArrowLeftRight, Gavel, History, ShieldAlert, ShieldOff, UserRound } from 'lucide-react';
import { waivedWords } from '../../../shared/review/gate-words';
import type { HistoryAnswer, HistoryEvent } from '../../../shared/review/article-standing';
import type { Version, VersionId } from '../../../shared/versions/version';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { failureText, isolated } from '../../i18n/plain-words';
import { useNow } from '../../i18n/use-now';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { StateBadge } from '../../ui/state-badge';
import type { ArticleSession } from '../article-session';
import styles from './history-page.module.css';
import { useHistory } from './use-history';

export function HistoryPage({ session }: { readonly session: ArticleSession }) {
  const { t } = useWords();
  const { state } = useDeskWindow();
  const { history, versions } = useHistory(session.id);
  if (history === null) return <div aria-busy="true" />;
  if (history.kind === 'failed') return <p>{failureText(t, history.failure)}</p>;
  if (history.kind === 'roster-broken') return <p className={styles.faults}>{t('move.rosterBroken')}</p>;
  const events = history.events.toReversed();
  return (
    <>
      <Faults history={history} />
      {events.length === 0 && history.unreadable.length === 0 ? (
        <EmptyState icon={<History />} title={t('history.empty')}>
          {t('history.emptyHint')}
        </EmptyState>
      ) : (
        <ol className={styles.list} aria-label={t('history.title')}>
          {events.map((event) => (
            <HistoryItem
              key={event.file}
              event={event}
              version={versionOf(event, versions)}
              onCompare={(id) => state.setState({ dialog: { kind: 'compare', from: id } })}
            />
          ))}
        </ol>
      )}
    </>
  );
}

type Read = Extract<HistoryAnswer, { readonly kind: 'read' }>;

function Faults({ history: { events, unreadable } }: { readonly history: Read }) {
  const { t } = useWords();
  const count = events.filter(({ fault }) => fault !== null).length + unreadable.length;
  if (count === 0) return null;
  return (
    <div className={styles.faults} role="alert">
      <ShieldAlert />
      <div>
        <p>{t('history.faults', { count })}</p>
        {unreadable.map((name) => (
          <p key={name}>{t('history.unreadable', { name: isolated(name) })}</p>
        ))}
      </div>
    </div>
  );
}

type ItemProps = {
  readonly event: HistoryEvent;
  /** The text it speaks of, where it is kept. */
  readonly version: VersionId | null;
  readonly onCompare: (version: VersionId) => void;
};

function HistoryItem({ event, version, onCompare }: ItemProps) {
  const { t, time } = useWords();
  const now = useNow(60_000);
  const at = new Date(event.at);
  return (
    <li className={styles.item} data-fault={event.fault === null ? undefined : ''}>
      <div className={styles.head}>
        <What event={event} />
        <time className={styles.time} dateTime={event.at} title={time.moment(at)}>
          {time.recent(at, now)}
        </time>
      </div>
      <p className={styles.who}>{event.by === null ? t('history.nobody') : <bdi>{event.by}</bdi>}</p>
      <Details event={event} />
      {event.fault !== null && (
        <p className={styles.fault}>{t('history.fault', { why: t(`recordFault.${event.fault}`) })}</p>
      )}
      {version !== null && (
        <Button look="quiet" icon={<ArrowLeftRight />} className={styles.compare!} onPress={() => onCompare(version)}>
          {t('history.compare')}
        </Button>
      )}
    </li>
  );
}

const eventIcons = { held: <Gavel />, released: <Gavel />, waived: <ShieldOff /> };

function What({ event }: { readonly event: HistoryEvent }) {
  const { t } = useWords();
  if (event.kind === 'moved') return <StateBadge state={event.to} text="as-approved" t={t} />;
  if (event.kind !== 'assigned')
    return (
      <span className={styles.assigned} data-kind={event.kind}>
        {eventIcons[event.kind]}
        {event.kind === 'waived'
          ? t('history.waived', { rules: waivedWords(event.rules, t) })
          : t(`history.${event.kind}`)}
      </span>
    );
  return (
    <span className={styles.assigned}>
      <UserRound />
      {event.to === null ? t('history.unassigned') : t('history.assigned', { name: isolated(event.to) })}
    </span>
  );
}

function Details({ event }: { readonly event: HistoryEvent }) {
  const { t, time } = useWords();
  return (
    <>
      {event.kind === 'moved' && event.cause !== null && (
        <p className={styles.detail}>{t('history.cause', { name: t(`cause.${event.cause}`) })}</p>
      )}
      {event.kind === 'moved' && event.scheduledFor !== null && (
        <p className={styles.detail}>{t('move.scheduledFor', { when: time.moment(new Date(event.scheduledFor)) })}</p>
      )}
      {event.kind === 'moved' && event.override && <p className={styles.detail}>{t('history.override')}</p>}
      {event.reason !== '' && (
        <blockquote className={styles.reason} dir="auto">
          {event.reason}
        </blockquote>
      )}
    </>
  );
}

/** Versions are named by the beginning of their text's hash. */
function versionOf({ hash }: HistoryEvent, versions: readonly Version[]): VersionId | null {
  return versions.find(({ id }) => id.endsWith(`-${hash.slice(0, 16)}`))?.id ?? null;
}
