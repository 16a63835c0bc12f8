/** What readers would get of the open article, beside it: its page, on a screen and on a phone, the card that networks make of it, and the ticker. */
import { CircleAlert, Contrast, X } from 'lucide-react';
import { useStore } from 'zustand';
import { previewLooks } from '../../shared/preview/preview-address';
import type { ArticleSession } from '../article/article-session';
import { useDeskWindow } from '../desk/desk-window';
import { previewViews, type PreviewWish } from '../desk/window-state';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { shortcutOf } from '../i18n/shortcut-of';
import { Banner } from '../ui/banner';
import { IconButton } from '../ui/icon-button';
import { MenuButton } from '../ui/menu';
import { SegmentedControl } from '../ui/segmented-control';
import styles from './preview.module.css';
import { PreviewFrame } from './preview-frame';
import { SocialCardView } from './social-card-view';
import { usePreview, type Preview } from './use-preview';

/** CSS pixels: a small screen at a desk, the phones that most readers have, and what A4 has between its edges at 96 to the inch. */
const widths = { page: 1080, phone: 390, ticker: 720, print: 680 } as const;

export type PreviewPaneProps = {
  readonly session: ArticleSession;
  readonly onClose: () => void;
};

export function PreviewPane({ session, onClose }: PreviewPaneProps) {
  const { state } = useDeskWindow();
  const { t } = useWords();
  const wish = useStore(state, (value) => value.preview);
  const preview = usePreview(session);
  const change = (part: Partial<PreviewWish>): void => state.setState({ preview: { ...wish, ...part } });
  return (
    <section
      className={styles.pane}
      data-preview=""
      aria-label={t('preview.title')}
      aria-busy={preview.kind === 'drawing'}
    >
      <header className={styles.bar}>
        <SegmentedControl
          label={t('preview.view')}
          options={previewViews.map((id) => ({ id, label: t(`preview.${id}`) }))}
          value={wish.view}
          onChange={(view) => change({ view })}
        />
        <span className={styles.space} />
        <MenuButton
          label={t('preview.look')}
          button={
            <IconButton
              label={t('preview.lookNow', { look: t(`preview.look.${wish.look}`) })}
              icon={<Contrast />}
              isDisabled={wish.view === 'card'}
            />
          }
          entries={previewLooks.map((look) => ({
            kind: 'act',
            id: look,
            label: t(`preview.look.${look}`),
            isOn: look === wish.look,
            run: () => change({ look }),
          }))}
        />
        <IconButton label={t('preview.close')} shortcut={shortcutOf('view.preview')} icon={<X />} onPress={onClose} />
      </header>
      <Shown preview={preview} wish={wish} />
    </section>
  );
}

function Shown({ preview, wish: { view, look } }: { readonly preview: Preview; readonly wish: PreviewWish }) {
  const { t } = useWords();
  if (preview.kind === 'drawing') return <div className={styles.stage} />;
  if (preview.kind === 'failed')
    return (
      <Banner
        tone="warning"
        icon={<CircleAlert />}
      >{`${t('preview.failed')} ${failureText(t, preview.failure)}`}</Banner>
    );
  if (view === 'card') return <SocialCardView card={preview.card} />;
  const isPaper = look === 'print';
  return (
    <PreviewFrame
      title={t(`preview.${view}`)}
      name={view === 'ticker' ? preview.ticker : preview.page}
      look={look}
      width={isPaper ? widths.print : widths[view]}
      device={isPaper ? 'paper' : view === 'phone' ? 'phone' : 'screen'}
    />
  );
}
