import { GripVertical, Link2, Newspaper, PencilLine, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { titleOf } from '../../shared/library/title';
import type { ArticleId } from '../../shared/model/ids';
import { isBreaking, type TickerLine } from '../../shared/model/ticker-line';
import { useSummary } from '../desk/use-summary';
import { useWords } from '../i18n/language';
import { Badge } from '../ui/badge';
import { IconButton } from '../ui/icon-button';
import { directionOf } from '../../shared/arabic/direction';
import styles from './ticker-row.module.css';

export type TickerRowProps = {
  readonly line: TickerLine;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** One line as readers will see it, with what can be done to it. */
export function TickerRow({ line, onEdit, onRemove }: TickerRowProps) {
  const { t } = useWords();
  return (
    <div className={styles.row}>
      <Button slot="drag" className={styles.grip!} aria-label={t('ticker.drag')}>
        <GripVertical />
      </Button>
      <span className={styles.time}>{line.displayTime}</span>
      <div className={styles.words}>
        <div className={styles.text} onDoubleClick={onEdit}>
          {line.label !== null && <Badge tone={isBreaking(line) ? 'breaking' : 'quiet'}>{line.label}</Badge>}
          <span dir={directionOf(line.text)}>{line.text}</span>
        </div>
        {line.link !== null && <LinkOf link={line.link} />}
      </div>
      <span className={styles.acts}>
        <IconButton label={t('ticker.edit')} icon={<PencilLine />} onPress={onEdit} />
        <IconButton label={t('command.ticker.remove')} icon={<X />} look="danger" onPress={onRemove} />
      </span>
    </div>
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

/** Its headline; an article that is not among the others any more is named as gone. */
function ArticleLink({ id }: { readonly id: ArticleId }) {
  const { t } = useWords();
  const placed = useSummary(id);
  const summary = placed?.place === 'articles' && placed.summary.kind === 'article' ? placed.summary : null;
  const isGone = placed !== undefined && summary === null;
  const title = summary === null ? '' : (titleOf(summary) ?? t('library.untitled'));
  return (
    <span className={styles.link} data-broken={isGone}>
      <Newspaper aria-hidden="true" />
      <bdi>{isGone ? t('ticker.linkGone') : title}</bdi>
    </span>
  );
}
