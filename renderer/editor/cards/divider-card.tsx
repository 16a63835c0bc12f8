import type { DividerBlock } from '../../../shared/model/object-blocks';
import { useWords } from '../../i18n/language';
import type { CardProps } from './card';
import { CardFrame } from './card-frame';
import styles from './divider-card.module.css';

/** A rule between two parts. */
export function DividerCard({ nodeKey }: CardProps<DividerBlock>) {
  const { t } = useWords();
  return (
    <CardFrame nodeKey={nodeKey} label={t('card.divider')}>
      <hr className={styles.rule} />
    </CardFrame>
  );
}
