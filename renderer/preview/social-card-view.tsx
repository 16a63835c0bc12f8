/** The page as a network shows a link to it, drawn from the page's own fields. */
import { ImageOff } from 'lucide-react';
import { directionOf } from '../../shared/arabic/direction';
import { previewAddress } from '../../shared/preview/preview-address';
import type { SocialCard } from '../../shared/preview/social-card';
import { useWords } from '../i18n/language';
import styles from './social-card.module.css';

export function SocialCardView({ card }: { readonly card: SocialCard }) {
  const { t } = useWords();
  const { title, description, site, host, picture, alt } = card;
  return (
    <div className={styles.stage}>
      <article className={styles.card} dir={directionOf(title)}>
        {picture === null ? (
          <div className={styles.lacking}>
            <ImageOff aria-hidden="true" />
            <span>{t('preview.noPicture')}</span>
          </div>
        ) : (
          <img className={styles.picture} src={previewAddress(picture, 'own')} alt={alt} />
        )}
        <div className={styles.words}>
          {(host || site) !== '' && <p className={styles.site}>{[host, site].filter(Boolean).join(' · ')}</p>}
          <p className={styles.title}>{title}</p>
          {description !== '' && <p className={styles.description}>{description}</p>}
        </div>
      </article>
      {description === '' && <p className={styles.note}>{t('preview.noDescription')}</p>}
    </div>
  );
}
