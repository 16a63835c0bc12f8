/** A stored picture as the page will show it: cropped as it is cropped. Says so where its file is not there. */
import { ImageOff, RotateCw } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import type { PreviewKind } from '../../../shared/media/picture';
import type { ImageBlock } from '../../../shared/model/object-blocks';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { useEditorRoom } from '../editor-context';
import { focusInPart, partOf, percent, viewBoxOf } from './picture-part';
import styles from './picture-view.module.css';

export type PictureViewProps = {
  readonly image: ImageBlock;
  readonly kind: PreviewKind;
  /** `fill`: takes the shape of what it stands in, keeping its focus point in view. */
  readonly fit: 'own-shape' | 'fill';
};

export function PictureView({ image, kind, fit }: PictureViewProps) {
  const { pictures } = useEditorRoom();
  const [missing, setMissing] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  if (missing === image.asset) {
    return (
      <MissingPicture
        kind={kind}
        onRetry={() => {
          setMissing(null);
          setAttempt(attempt + 1);
        }}
      />
    );
  }
  return (
    <span className={styles.frame} data-fit={fit} style={frameOf(image)}>
      <img
        key={attempt}
        className={styles.picture}
        style={fit === 'own-shape' ? placeOf(image) : {}}
        src={pictures.address(image.asset, kind)}
        alt={image.alt}
        draggable={false}
        loading="lazy"
        decoding="async"
        onError={() => setMissing(image.asset)}
      />
    </span>
  );
}

function frameOf(image: ImageBlock): CSSProperties {
  const { width, height } = image;
  const part = partOf(image);
  const focus = focusInPart(image);
  const properties = {
    '--ratio': String((part.width * width) / (part.height * height)),
    '--own-width': `${Math.round(part.width * width)}px`,
    '--view-box': viewBoxOf(image),
    '--focus-x': percent(focus.x),
    '--focus-y': percent(focus.y),
  };
  return properties as CSSProperties;
}

/** The whole picture behind its frame. Left and top are the picture's own: no language turns it round. */
function placeOf(image: ImageBlock): CSSProperties {
  const { left, top, width, height } = partOf(image);
  return {
    left: `${(-100 * left) / width}%`,
    top: `${(-100 * top) / height}%`,
    width: `${100 / width}%`,
    height: `${100 / height}%`,
  };
}

function MissingPicture({ kind, onRetry }: { readonly kind: PreviewKind; readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <span className={styles.missing} data-kind={kind} role="alert">
      <ImageOff aria-hidden="true" />
      <span>{t(kind === 'card' ? 'picture.missing' : 'picture.missingShort')}</span>
      {kind === 'card' && (
        <Button look="quiet" icon={<RotateCw />} onPress={onRetry}>
          {t('picture.lookAgain')}
        </Button>
      )}
    </span>
  );
}
