import { mediaAddress } from '../../shared/media/media-address';
import type { Article } from '../../shared/model/article';
import { picturesOf } from '../../shared/model/pictures-of';
import { useWords } from '../i18n/language';
import styles from './article-pictures.module.css';

/** The article's pictures with what is said of each, and whether who can't see it is told what it shows. */
export function ArticlePictures({ article }: { readonly article: Article }) {
  const { t } = useWords();
  const pictures = picturesOf(article.body);
  if (pictures.length === 0) return null;
  return (
    <ul className={styles.pictures} aria-label={t('queue.pictures')}>
      {pictures.map(({ _key: key, asset, alt, caption, credit }) => (
        <li key={key} className={styles.picture}>
          <img src={mediaAddress(asset, 'tile')} alt={alt} />
          <p className={styles.caption}>{[caption, credit].filter(Boolean).join(' – ')}</p>
          {alt === '' && <p className={styles.bare}>{t('queue.noAlt')}</p>}
        </li>
      ))}
    </ul>
  );
}
