import { GripVertical, Link2, Newspaper, PencilLine, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { TickerLine } from '../../shared/model/ticker-line';
import { useWords } from '../i18n/language';
import { Badge } from '../ui/badge';
import { IconButton } from '../ui/icon-button';
import { directionOf } from '../../shared/arabic/direction';
import styles from './ticker-row.module.css';

export type TickerRowProps = {
  readonly line: TickerLine;
  /** Headline of the linked article; null where it leads nowhere any more. */
  readonly linkTitle: string | null;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** One line as readers will see it, with what can be done to it. */
export function TickerRow({ line, linkTitle, onEdit, onRemove }: TickerRowProps) {
  const { t } = useWords();
  return (
    <div className={styles.row}>
      <Button slot="drag" className={styles.grip!} aria-label={t('ticker.drag')}>
        <GripVertical />
      </Button>
      <span className={styles.time}>{line.displayTime}</span>
      <div className={styles.words}>
        <div className={styles.text} onDoubleClick={onEdit}>
          {line.breaking && <Badge tone="breaking">{t('ticker.breaking')}</Badge>}
          <span dir={directionOf(line.text)}>{line.text}</span>
        </div>
        {line.link !== null && <LinkOf line={line} linkTitle={linkTitle} />}
      </div>
      <span className={styles.acts}>
        <IconButton label={t('ticker.edit')} icon={<PencilLine />} onPress={onEdit} />
        <IconButton label={t('command.ticker.remove')} icon={<X />} look="danger" onPress={onRemove} />
      </span>
    </div>
  );
}

function LinkOf({ line: { link }, linkTitle }: Pick<TickerRowProps, 'line' | 'linkTitle'>) {
  const { t } = useWords();
  if (link === null) return null;
  if (link.kind === 'url') {
    return (
      <span className={styles.link}>
        <Link2 aria-hidden="true" />
        <bdi dir="ltr">{link.href}</bdi>
      </span>
    );
  }
  return (
    <span className={styles.link} data-broken={linkTitle === null}>
      <Newspaper aria-hidden="true" />
      <bdi>{linkTitle ?? t('ticker.linkGone')}</bdi>
    </span>
  );
}
