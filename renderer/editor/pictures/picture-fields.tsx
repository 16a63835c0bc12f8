/** The words of a picture: caption, credit, and a description for who can't see it. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImageBlock } from '../../../shared/model/object-blocks';
import { useWords } from '../../i18n/language';
import { CardText } from '../cards/card-text';
import { useEditorRoom } from '../editor-context';
import styles from './picture-fields.module.css';

export type PictureFieldsProps = {
  /** From the card's object to the picture; '' where it is the picture. */
  readonly path: '' | `images/${number}/`;
  readonly image: Pick<ImageBlock, 'caption' | 'credit' | 'alt'>;
  readonly onChange: (fields: Partial<Pick<ImageBlock, 'caption' | 'credit' | 'alt'>>) => void;
  /** Enter in the last field. */
  readonly onLeave?: () => void;
};

export function PictureFields({ path, image, onChange, onLeave }: PictureFieldsProps) {
  const { t } = useWords();
  const { direction } = useEditorRoom();
  const lacksAlt = image.alt.trim() === '';
  return (
    <div className={styles.fields}>
      <CardText
        field={`${path}caption`}
        label={t('picture.caption')}
        placeholder={t('picture.captionHint')}
        className={styles.caption}
        value={image.caption}
        onChange={(caption) => onChange({ caption })}
        direction={direction}
        paragraphs="many"
        maxLength={10_000}
      />
      <Row label={t('picture.credit')}>
        <CardText
          field={`${path}credit`}
          label={t('picture.credit')}
          placeholder={t('picture.creditHint')}
          value={image.credit}
          onChange={(credit) => onChange({ credit })}
          direction={direction}
          paragraphs="one"
          maxLength={2000}
        />
      </Row>
      <Row label={t('picture.alt')} {...(lacksAlt && { warning: t('picture.altMissing') })}>
        <CardText
          field={`${path}alt`}
          label={t('picture.alt')}
          placeholder={t('picture.altHint')}
          value={image.alt}
          onChange={(alt) => onChange({ alt })}
          direction={direction}
          paragraphs="one"
          maxLength={2000}
          {...(onLeave && { onEnter: onLeave })}
        />
      </Row>
    </div>
  );
}

type RowProps = { readonly label: string; readonly warning?: string; readonly children: ReactNode };

/** The label is for the eye: the field itself bears the same one. */
function Row({ label, warning, children }: RowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.value}>{children}</div>
      {warning !== undefined && (
        <span className={styles.warning} title={warning}>
          <TriangleAlert role="img" aria-label={warning} />
        </span>
      )}
    </div>
  );
}
