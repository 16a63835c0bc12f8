import { Newspaper, SquareArrowOutUpRight } from 'lucide-react';
import { titleOf } from '../../../shared/library/title';
import type { RelatedArticleBlock } from '../../../shared/model/object-blocks';
import { useSummary } from '../../desk/use-summary';
import { useWords } from '../../i18n/language';
import { Badge } from '../../ui/badge';
import { IconButton } from '../../ui/icon-button';
import { ReviewBadge } from '../../ui/review-badge';
import { useEditorRoom } from '../editor-context';
import type { CardProps } from './card';
import { CardFrame } from './card-frame';
import styles from './link-card.module.css';

/** Another article of ours under the headline it has now; where we have not got it, under the one it had. */
export function RelatedCard({ nodeKey, object }: CardProps<RelatedArticleBlock>) {
  const { t } = useWords();
  const { openArticle } = useEditorRoom();
  const placed = useSummary(object.article);
  const summary = placed?.summary.kind === 'article' ? placed.summary : null;
  const isHere = placed?.place === 'articles';
  const title = (summary === null ? null : titleOf(summary)) ?? object.headline.trim();
  const open = isHere && (
    <IconButton
      label={t('card.related.open')}
      icon={<SquareArrowOutUpRight data-mirror="" />}
      onPress={() => openArticle(object.article)}
    />
  );
  return (
    <CardFrame nodeKey={nodeKey} label={t('card.relatedArticle')} actions={open}>
      <div className={styles.card}>
        <Newspaper className={styles.icon} aria-hidden="true" />
        <div className={styles.fields}>
          <span className={styles.line}>{t('card.relatedArticle')}</span>
          <bdi className={styles.title}>{title || t('library.untitled')}</bdi>
          <div className={styles.row}>
            {isHere && summary !== null && <ReviewBadge review={summary.review} t={t} />}
            {placed === null && <Badge tone="warning">{t('card.related.gone')}</Badge>}
            {placed?.place === 'trash' && <Badge tone="warning">{t('card.related.trashed')}</Badge>}
          </div>
        </div>
      </div>
    </CardFrame>
  );
}
