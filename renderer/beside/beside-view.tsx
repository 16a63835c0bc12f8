/** A second article beside the one that is written: to read and to copy from, as its file stands. */
import { ArrowLeftRight, Copy, X } from 'lucide-react';
import { useRef } from 'react';
import { titleOf } from '../../shared/library/title';
import { directionOf } from '../../shared/arabic/direction';
import type { ArticleId } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { failureText, unreadableText } from '../i18n/plain-words';
import { shortcutOf } from '../i18n/shortcut-of';
import { ArticleText } from '../reading/article-text';
import { IconButton } from '../ui/icon-button';
import styles from './beside-view.module.css';
import { useArticleFile, type ArticleFile } from './use-article-file';

export type BesideViewProps = {
  readonly id: ArticleId;
  /** It is to be written, and the other one to stand beside it. */
  readonly onSwap: () => void;
  readonly onClose: () => void;
};

export function BesideView({ id, onSwap, onClose }: BesideViewProps) {
  const { t } = useWords();
  const page = useRef<HTMLDivElement>(null);
  const file = useArticleFile(id);
  const title = file?.kind === 'opened' ? (titleOf(file.article) ?? t('library.untitled')) : '';
  return (
    <section className={styles.beside} aria-label={t('beside.region')}>
      <header className={styles.bar}>
        <span className={styles.name} dir={directionOf(title)}>
          {title}
        </span>
        <IconButton label={t('beside.copy')} icon={<Copy />} onPress={() => copyAll(page.current)} />
        <IconButton label={t('beside.swap')} icon={<ArrowLeftRight />} onPress={onSwap} />
        <IconButton
          label={t('command.view.closeBeside')}
          shortcut={shortcutOf('view.closeBeside')}
          icon={<X />}
          onPress={onClose}
        />
      </header>
      {/* The arrow keys scroll what has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by key (WCAG 2.1.1) */}
      <div ref={page} className={styles.scroll} data-beside-text="" tabIndex={0} role="document" aria-label={title}>
        <Content file={file} />
      </div>
    </section>
  );
}

function Content({ file }: { readonly file: ArticleFile | null }) {
  const { t } = useWords();
  if (file === null) return null;
  if (file.kind === 'opened') return <ArticleText article={file.article} />;
  return <p>{file.kind === 'failed' ? failureText(t, file.failure) : unreadableText(t, file.problem)}</p>;
}

/** Selects the whole article as well, so that one sees what was copied. */
function copyAll(page: HTMLElement | null): void {
  if (page === null) return;
  getSelection()?.selectAllChildren(page);
  document.execCommand('copy');
}
