import {
  GripVertical,
  Hourglass,
  Link2,
  MoreVertical,
  Newspaper,
  PencilLine,
  Pin,
  RadioTower,
  Timer,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import { directionOf } from '../../../shared/arabic/direction';
import { titleOf } from '../../../shared/library/title';
import type { ArticleId, Timestamp } from '../../../shared/model/ids';
import { isBreaking, type TickerLine } from '../../../shared/model/ticker-line';
import { tickerRules } from '../../../shared/ticker/rules';
import { useArticleDoor } from '../../desk/article-door';
import { useWorkspace } from '../../desk/desk-window';
import { useSummary } from '../../desk/use-summary';
import { useWords } from '../../i18n/language';
import { useNow } from '../../i18n/use-now';
import { Badge } from '../../ui/badge';
import { IconButton } from '../../ui/icon-button';
import { MenuButton, type MenuEntry } from '../../ui/menu';
import { ReviewBadge } from '../../ui/review-badge';
import { channelName } from '../../i18n/channel-name';
import { useWithheldLine } from '../withheld/use-withheld';
import { WithheldNote } from '../withheld/withheld-note';
import { LineText } from './line-text';
import styles from './ticker-row.module.css';
import { TimeLeft } from './time-left';

export type TickerRowProps = {
  readonly line: TickerLine;
  readonly acts: RowActs;
};

/** The same objects for as long as the list is there: a row is drawn again for its line alone. */
export type RowActs = {
  readonly edit: (line: TickerLine) => void;
  /** What its menu holds, when it opens. */
  readonly entriesOf: (line: TickerLine) => readonly MenuEntry[];
};

/** One line as readers will see it, with what can be done to it. */
export function TickerRow({ line, acts }: TickerRowProps) {
  const { t } = useWords();
  const edit = (): void => acts.edit(line);
  return (
    <div className={styles.row}>
      <Button slot="drag" className={styles.grip!} aria-label={t('ticker.drag')}>
        <GripVertical />
      </Button>
      <span className={styles.time}>{line.displayTime}</span>
      <div className={styles.words}>
        <div className={styles.text} onDoubleClick={edit}>
          {line.label !== null && <Badge tone={isBreaking(line) ? 'breaking' : 'quiet'}>{line.label}</Badge>}
          <LineText text={line.text} />
        </div>
        <Facts line={line} />
      </div>
      <span className={styles.acts}>
        <IconButton label={t('ticker.edit')} icon={<PencilLine />} onPress={edit} />
        <MenuButton
          label={t('ticker.acts')}
          button={<IconButton label={t('ticker.acts')} icon={<MoreVertical />} />}
          entries={() => acts.entriesOf(line)}
        />
      </span>
    </div>
  );
}

/** What is not part of the words: where it leads, where it runs, how long it stays. */
function Facts({ line }: { readonly line: TickerLine }) {
  const { t } = useWords();
  const { newsroom } = useWorkspace();
  const { state, pinned, link, expires, expiry, embargoedUntil, edNote, section, source, channels } = line;
  const isLive = state === 'live';
  const offered = tickerRules(newsroom).channels;
  const isEverywhere = offered.every((channel) => channels.includes(channel));
  const withheld = useWithheldLine(line.id);
  return (
    <div className={styles.facts}>
      {withheld !== null && <WithheldNote refusals={withheld.refusals} />}
      {!isLive && <Badge tone={state === 'held' ? 'warning' : 'quiet'}>{t(`ticker.state.${state}`)}</Badge>}
      {pinned && (
        <span className={styles.fact}>
          <Pin aria-hidden="true" />
          {t('ticker.pinned')}
        </span>
      )}
      {embargoedUntil !== null && <StartsAt at={embargoedUntil} />}
      {isLive && expires !== null && <TimeLeft until={expires} />}
      {!isLive && expiry.kind === 'after' && (
        <span className={styles.fact}>
          <Timer aria-hidden="true" />
          {t('ticker.expiry.after', { count: expiry.minutes })}
        </span>
      )}
      {section !== '' && <bdi className={styles.fact}>{section}</bdi>}
      {source !== '' && <bdi className={styles.fact}>{source}</bdi>}
      {!isEverywhere && (
        <span className={styles.fact}>
          <RadioTower aria-hidden="true" />
          <bdi>{channels.map((channel) => channelName(t, channel)).join(' · ')}</bdi>
        </span>
      )}
      {link !== null && <LinkOf link={link} />}
      {edNote !== '' && <bdi className={styles.note}>{edNote}</bdi>}
    </div>
  );
}

/** Only while that is still to come. */
function StartsAt({ at }: { readonly at: Timestamp }) {
  const { t, time } = useWords();
  const now = useNow(5000);
  if (Date.parse(at) <= now.getTime()) return null;
  return (
    <span className={styles.fact}>
      <Hourglass aria-hidden="true" />
      {t('ticker.startsAt', { time: time.soon(new Date(at), now) })}
    </span>
  );
}

function LinkOf({ link }: { readonly link: NonNullable<TickerLine['link']> }) {
  if (link.kind === 'article') return <ArticleLink id={link.id} />;
  return (
    <span className={styles.link}>
      <Link2 aria-hidden="true" />
      <bdi dir="ltr">{link.href}</bdi>
    </span>
  );
}

/** Its headline, whether it may go out, and the way to it; an article that is not among the others any more is named as gone. */
function ArticleLink({ id }: { readonly id: ArticleId }) {
  const { t } = useWords();
  const open = useArticleDoor();
  const placed = useSummary(id);
  const summary = placed?.place === 'articles' && placed.summary.kind === 'article' ? placed.summary : null;
  const isGone = placed !== undefined && summary === null;
  const title = summary === null ? '' : (titleOf(summary) ?? t('library.untitled'));
  return (
    <span className={styles.link} data-broken={isGone}>
      <Newspaper aria-hidden="true" />
      {summary === null ? (
        <bdi>{isGone && t('ticker.linkGone')}</bdi>
      ) : (
        <>
          <Button className={styles.article!} aria-label={t('ticker.openArticle', { title })} onPress={() => open(id)}>
            <bdi dir={directionOf(title)}>{title}</bdi>
          </Button>
          <ReviewBadge review={summary.review} t={t} />
        </>
      )}
    </span>
  );
}
