/** A page of the site as readers would see it with a theme, drawn by the export's own functions, apart from the window's styles. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { articlePage } from '../../../shared/export/page/article-page';
import { pageSite } from '../../../shared/export/page/page-site';
import { siteCssFor } from '../../../shared/export/site-css';
import { unpublished } from '../../../shared/export/publication';
import { directionOf, exportWords } from '../../../shared/export/words';
import { emptyArticle, type Article } from '../../../shared/model/article';
import { ArticleId, Day, Timestamp } from '../../../shared/model/ids';
import type { Newsroom } from '../../../shared/model/newsroom';
import type { Theme } from '../../../shared/model/theme';
import { useWords } from '../../i18n/language';
import { hostedCss } from '../../ui/hosted-css';
import styles from './theme-settings.module.css';

/** Smaller than on the site, so that a page finds room in a dialog. CSS pixels. */
const remPixels = 13;

export function ThemeLook({ newsroom, theme }: { readonly newsroom: Newsroom; readonly theme: Theme }) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const sheet = useMemo(() => new CSSStyleSheet(), []);
  useLayoutEffect(() => {
    if (host.current === null) return;
    sheet.replaceSync(hostedCss(siteCssFor(theme), remPixels));
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(pageOf(newsroom, theme));
  }, [newsroom, theme, sheet]);
  return (
    <figure className={styles.look}>
      <figcaption className={styles.hint}>{t('settings.look')}</figcaption>
      <div ref={host} className={styles.page} inert />
    </figure>
  );
}

function pageOf(newsroom: Newsroom, theme: Theme): HTMLElement {
  const site = pageSite({ ...newsroom, theme }, { sections: 'linked' });
  const html = articlePage({ article: sampleOf(newsroom), publication: unpublished }, site);
  const page = document.createElement('div');
  page.className = 'page';
  page.lang = newsroom.language;
  page.dir = directionOf(newsroom.language);
  page.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return page;
}

function sampleOf({ language, outlet, sections }: Newsroom): Article {
  const t = exportWords(language);
  const now = Timestamp.parse('2026-09-25T14:05:00+03:00');
  const id = ArticleId.parse('01ARZ3NDEKTSV4RRFFQ69G5FAV');
  const empty = emptyArticle({ id, now, blockKey: 'b', spanKey: 's' });
  return {
    ...empty,
    language,
    direction: directionOf(language),
    kicker: sections[0] ?? '',
    headline: t('export.sample.headline'),
    byline: { people: [], agency: '', outlet },
    newsDate: Day.parse('2026-09-25'),
    body: [
      {
        _type: 'block',
        _key: 'b',
        style: 'normal',
        children: [
          { _type: 'span', _key: 's', text: t('export.sample.text'), marks: [] },
          { _type: 'span', _key: 'l', text: t('export.sample.link'), marks: ['m'] },
        ],
        markDefs: [{ _type: 'link', _key: 'm', href: 'https://example.org/' }],
      },
    ],
  };
}
