/** Exported pages for tests that look at what is in them. */
import { articlePage } from '../../shared/export/page/article-page';
import type { PageSite } from '../../shared/export/page/page-site';
import type { PageLinks } from '../../shared/export/page-links';
import { unpublished } from '../../shared/export/publication';
import type { Article } from '../../shared/model/article';
import { usualTheme } from '../../shared/model/theme';

export const aSite = (differs: Partial<PageSite> = {}): PageSite => ({
  name: 'المدينة',
  language: 'ar',
  url: null,
  theme: usualTheme,
  sections: [],
  feeds: 'none',
  logo: null,
  ...differs,
});

/** As it goes out for the first time, from a site without sections or address. */
export const articlePageOf = (article: Article, links?: PageLinks): string =>
  articlePage({ article, publication: unpublished }, aSite(), links);
