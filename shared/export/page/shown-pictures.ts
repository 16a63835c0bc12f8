/** The pictures of an article as machines are told of them. */
import type { Article } from '../../model/article';
import { picturesOf } from '../../model/pictures-of';
import { articlePageName } from '../export-context';
import { exportedPicture } from '../exported-picture';
import type { PageLinks } from '../page-links';
import { addressFrom, type PageSite } from './page-site';

export type ShownPicture = {
  /** Absolute where there is a website, else as the article's page names it. */
  readonly href: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
};

/** As networks show it: cut to their shape, what must stay in view in its middle. Null where it was not made. */
export function socialPicture(article: Article, site: Pick<PageSite, 'url'>, links: PageLinks): ShownPicture | null {
  const [first] = picturesOf(article.body).filter((picture) => links.media(picture) !== null);
  const made = first === undefined ? undefined : links.renditions(first).find(({ purpose }) => purpose === 'social');
  if (first === undefined || made === undefined) return null;
  const { alt, caption, credit } = first;
  const href = addressFrom(site, articlePageName(article.id), made.src);
  return { href, width: made.width, height: made.height, alt, caption, credit };
}

/** Those that are handed over, in the order of the text. */
export function shownPictures(article: Article, site: Pick<PageSite, 'url'>, links: PageLinks): ShownPicture[] {
  const path = articlePageName(article.id);
  return picturesOf(article.body).flatMap((picture): ShownPicture[] => {
    const src = links.media(picture);
    if (src === null) return [];
    const { width, height } = exportedPicture(picture);
    const { alt, caption, credit } = picture;
    return [{ href: addressFrom(site, path, src), width, height, alt, caption, credit }];
  });
}
