/** The pictures of an article as machines are told of them. */
import type { Article } from '../../model/article';
import { picturesOf } from '../../model/pictures-of';
import { articlePageName } from '../export-context';
import { exportedPicture } from '../exported-picture';
import type { ArticleId } from '../../model/ids';
import type { PageLinks, ShownRendition } from '../page-links';
import { largestJpeg, thumbnailOf } from '../renditions';
import { addressFrom, type PageSite } from './page-site';

export type ShownPicture = ShownFile & {
  /** For a list; null where there is none so small. */
  readonly thumbnail: ShownFile | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
};

export type ShownFile = {
  /** Absolute where there is a website, else as the article's page names it. */
  readonly href: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/**
 * As networks show it: cut to their shape, what must stay in view in its middle; where that was not made, the largest JPEG, which all of them read, or else the picture itself.
 * Null where there is no picture.
 */
export function socialPicture(article: Article, site: Pick<PageSite, 'url'>, links: PageLinks): ShownPicture | null {
  const [shown] = shownPictures(article, site, links);
  const [first] = picturesOf(article.body).filter((picture) => links.media(picture) !== null);
  if (first === undefined || shown === undefined) return null;
  const forms = links.renditions(first);
  const made = forms.find(({ purpose }) => purpose === 'social') ?? largestJpeg(forms);
  return made === null ? shown : { ...shown, ...fileAt(article.id, made, site) };
}

/** Those that are handed over, in the order of the text. */
export function shownPictures(article: Article, site: Pick<PageSite, 'url'>, links: PageLinks): ShownPicture[] {
  return picturesOf(article.body).flatMap((picture): ShownPicture[] => {
    const src = links.media(picture);
    if (src === null) return [];
    const { width, height } = exportedPicture(picture);
    const { alt, caption, credit } = picture;
    const small = thumbnailOf(links.renditions(picture));
    return [
      {
        ...fileAt(article.id, { src, width, height }, site),
        thumbnail: small === null ? null : fileAt(article.id, small, site),
        alt,
        caption,
        credit,
      },
    ];
  });
}

type File = Pick<ShownRendition, 'src' | 'width' | 'height'>;

const fileAt = (id: ArticleId, { src, width, height }: File, site: Pick<PageSite, 'url'>): ShownFile => ({
  href: addressFrom(site, articlePageName(id), src),
  width,
  height,
});
