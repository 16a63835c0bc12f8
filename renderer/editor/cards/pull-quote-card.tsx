import type { PullQuoteBlock } from '../../../shared/model/object-blocks';
import { useWords } from '../../i18n/language';
import { useEditorRoom } from '../editor-context';
import type { CardProps } from './card';
import { CardFrame } from './card-frame';
import { CardText } from './card-text';
import styles from './pull-quote-card.module.css';
import { useCard } from './use-card';

/** Words of the article set large, with whose they are; written where they stand. */
export function PullQuoteCard({ nodeKey, object }: CardProps<PullQuoteBlock>) {
  const { t } = useWords();
  const { direction } = useEditorRoom();
  const card = useCard<PullQuoteBlock>(nodeKey);
  return (
    <CardFrame nodeKey={nodeKey} label={t('card.pullQuote')}>
      <div className={styles.quote}>
        <CardText
          field="text"
          label={t('card.pullQuote.text')}
          placeholder={t('card.pullQuote.text')}
          className={styles.text}
          value={object.text}
          onChange={(text) => card.change({ text })}
          direction={direction}
          paragraphs="many"
          maxLength={10_000}
        />
        <CardText
          field="attribution"
          label={t('card.pullQuote.attribution')}
          placeholder={t('card.pullQuote.attribution')}
          className={styles.attribution}
          value={object.attribution}
          onChange={(attribution) => card.change({ attribution })}
          direction={direction}
          paragraphs="one"
          maxLength={2000}
          onEnter={card.leave}
        />
      </div>
    </CardFrame>
  );
}
