/** The files of a site that shows these articles, its pictures among them. */
import { linksFrom, type ExportContext } from '../../shared/export/export-context';
import { sectionFiles } from '../../shared/export/files/section-files';
import { articlePage } from '../../shared/export/page/article-page';
import { pageSite } from '../../shared/export/page/page-site';
import { unpublished, type Outgoing } from '../../shared/export/publication';
import { siteCssFor } from '../../shared/export/site-css';
import type { Article } from '../../shared/model/article';
import { usualTheme } from '../../shared/model/theme';
import { aLine } from './makers';
import { pictureFiles } from './rich-newsroom';
import { momentOfCorpus, newsroomOfCorpus } from './site-corpus';

const theme = { ...usualTheme, months: 'levant', hijri: 'beside', colours: { accent: '#ffd200' } } as const;

export function siteFiles(articles: readonly Article[]): ReadonlyMap<string, string> {
  const listed = articles.map((article): Outgoing => ({ article, publication: unpublished }));
  const newsroom = { ...newsroomOfCorpus, theme };
  const hrefs = new Map(articles.map(({ id }) => [id, `${id}/article.html`]));
  const pictures = pictureFiles(articles);
  const lines = articles.map(({ kicker }, at) => aLine({ text: kicker.slice(0, 500) || `سطر ${at}` }));
  const ticker = { ticker: { title: 'أحدث الأخبار', lines }, now: momentOfCorpus, language: 'ar', hrefs, site: null };
  const site = pageSite(newsroom, { sections: 'linked' });
  const context: ExportContext = { newsroom, site, templates: null, target: 'empty', listed, hrefs, pictures, ticker };
  const pages = listed.map((one) => {
    const text = articlePage(one, site, linksFrom('../', context));
    return [`${one.article.id}/article.html`, text] as const;
  });
  const lists = [...sectionFiles(context)].map(({ name, text }) => [name, text] as const);
  const media = [...pictures].map((name) => [name, hostilePicture] as const);
  return new Map([...pages, ...lists, ...media, ['site.css', siteCssFor(theme)]]);
}

/** What a picture would be that somebody put into the folder: as an `img` it may draw and nothing else. */
const hostilePicture = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><script>parent.broken = 9</script>
  <image href="https://evil.example/p.png" width="9" height="9"/><rect width="16" height="9" fill="#888"/></svg>`;
