import { ClipboardCopy, ExternalLink, Link2 } from 'lucide-react';
import { completeHref, parseUrl } from '../../../shared/model/href';
import type { EmbedBlock } from '../../../shared/model/object-blocks';
import { useWords } from '../../i18n/language';
import { useState } from 'react';
import { IconButton } from '../../ui/icon-button';
import { copyText } from '../copy-text';
import { useEditorRoom } from '../editor-context';
import { hrefProblem } from '../href-problem';
import type { CardProps } from './card';
import { CardFrame } from './card-frame';
import { CardText } from './card-text';
import styles from './link-card.module.css';
import { useCard } from './use-card';

/** Something that lies elsewhere: its title, whose it is and where it leads. Nothing of it is loaded. */
export function EmbedCard({ nodeKey, object }: CardProps<EmbedBlock>) {
  const { t } = useWords();
  const { direction, openLink } = useEditorRoom();
  const card = useCard<EmbedBlock>(nodeKey);
  return (
    <CardFrame
      nodeKey={nodeKey}
      label={t('card.embed')}
      actions={
        <>
          <IconButton label={t('link.open')} icon={<ExternalLink />} onPress={() => openLink(object.href)} />
          <IconButton label={t('editor.link.copy')} icon={<ClipboardCopy />} onPress={() => copyText(object.href)} />
        </>
      }
    >
      <div className={styles.card}>
        <Link2 className={styles.icon} aria-hidden="true" />
        <div className={styles.fields}>
          <CardText
            field="title"
            label={t('card.embed.title')}
            placeholder={t('card.embed.title')}
            className={styles.title}
            value={object.title}
            onChange={(title) => card.change({ title })}
            direction={direction}
            paragraphs="one"
            maxLength={2000}
            onEnter={card.leave}
          />
          <CardText
            field="provider"
            label={t('card.embed.provider')}
            placeholder={parseUrl(object.href)?.hostname ?? t('card.embed.provider')}
            className={styles.line}
            value={object.provider}
            onChange={(provider) => card.change({ provider })}
            direction={direction}
            paragraphs="one"
            maxLength={2000}
            onEnter={card.leave}
          />
          <Address key={object.href} href={object.href} onChange={(href) => card.change({ href })} />
        </div>
      </div>
    </CardFrame>
  );
}

/** Kept when it is left or Enter is pressed, and only what a reader may follow. */
function Address({ href, onChange }: { readonly href: string; readonly onChange: (href: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(href);
  const complete = completeHref(typed);
  const keep = (): void => {
    if (complete !== null && complete !== href) onChange(complete);
  };
  return (
    <>
      <input
        className={styles.address}
        aria-label={t('card.embed.address')}
        aria-invalid={complete === null}
        dir="ltr"
        inputMode="url"
        maxLength={4096}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
      />
      {complete === null && (
        <p className={styles.problem} role="alert">
          {t(hrefProblem(typed))}
        </p>
      )}
    </>
  );
}
