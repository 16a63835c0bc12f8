/** Holds the place of a picture that is being stored, and says why one can't be. */
import { ImageDown, ImageOff } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useStore } from 'zustand';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import type { CardProps } from '../../cards/card';
import { CardFrame } from '../../cards/card-frame';
import { useCard } from '../../cards/use-card';
import { useEditorRoom } from '../../editor-context';
import styles from './arriving-card.module.css';

export function ArrivingCard({ nodeKey, object }: CardProps) {
  const { t } = useWords();
  const { arrivals } = useEditorRoom();
  const card = useCard(nodeKey);
  const arrival = useStore(arrivals.state, (all) => all.find(({ key }) => key === object._key));
  if (arrival === undefined) return null;
  const { names, done, failures } = arrival;
  const isUnderWay = done < names.length;
  const count = names.length;
  return (
    <CardFrame nodeKey={nodeKey} label={t('picture.arriving')}>
      <div className={styles.card}>
        {isUnderWay && (
          <ProgressBar
            className={styles.progress!}
            aria-label={t('picture.storing', { count })}
            isIndeterminate={count === 1}
            value={done}
            minValue={0}
            maxValue={count}
          >
            {({ percentage }) => (
              <>
                <p className={styles.words}>
                  <ImageDown aria-hidden="true" />
                  <span>{count === 1 ? t('picture.storing', { count }) : t('picture.storingOf', { done, count })}</span>
                  <bdi className={styles.name}>{names[done]}</bdi>
                </p>
                <div className={styles.track} data-moving={count === 1 || undefined}>
                  <span className={styles.fill} style={{ inlineSize: `${percentage ?? 30}%` }} />
                </div>
              </>
            )}
          </ProgressBar>
        )}
        {failures.map(({ name, failure }, at) => (
          <p key={`${name} ${String(at)}`} className={styles.failure} role="alert">
            <ImageOff aria-hidden="true" />
            <span>
              {name !== '' && (
                <>
                  <bdi className={styles.name}>{name}</bdi>:{' '}
                </>
              )}
              {t(`failure.${failure.code}`, failure)}
            </span>
          </p>
        ))}
        {!isUnderWay && (
          <Button className={styles.dismiss!} onPress={card.remove}>
            {t('picture.dismiss')}
          </Button>
        )}
      </div>
    </CardFrame>
  );
}
