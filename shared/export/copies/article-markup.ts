/** An article as HTML for somebody else's system: the words that every system keeps, no style, no class but what says what a thing is. */
import { exportedPicture } from '../exported-picture';
import type { Article } from '../../model/article';
import type { Block } from '../../model/body';
import type { GalleryBlock, ImageBlock } from '../../model/object-blocks';
import type { TextBlock } from '../../model/text-block';
import { fragmentHtml } from '../fragment/fragment-html';
import { portableHtml } from '../fragment/portable-html';
import { element, join, nothing, type Html } from '../html';
import { isolated } from '../isolate';
import { noLinks, type PageLinks } from '../page-links';
import { unpublished } from '../publication';

/** `siteUrl`: where the site begins, ending in `/`; where nobody said, what is written under a picture stands in its place. */
export function articleMarkup(article: Article, siteUrl: string | null): Html {
  const { language, direction, headline } = article;
  const title =
    headline.trim() === ''
      ? nothing
      : portableHtml(element('h1', { lang: language, dir: direction }, isolated(headline, direction)));
  const links: PageLinks =
    siteUrl === null ? noLinks : { ...noLinks, media: (image) => new URL(exportedPicture(image).name, siteUrl).href };
  const body = siteUrl === null ? article.body.flatMap(captionsOnly) : article.body;
  const fragment = fragmentHtml({ article: { ...article, body }, publication: unpublished }, { links });
  return join(
    [title, fragment].filter((part) => part !== nothing),
    '\n',
  );
}

function captionsOnly(block: Block): readonly Block[] {
  if (block._type === 'image') return captionBlocks([block as ImageBlock]);
  if (block._type !== 'gallery') return [block];
  const { caption, images, _key } = block as GalleryBlock;
  return [...captionBlocks(images), ...paragraphs(`${_key}-caption`, caption)];
}

const captionBlocks = (images: readonly ImageBlock[]): TextBlock[] =>
  images.flatMap(({ _key, caption, credit }) =>
    paragraphs(`${_key}-caption`, [caption, credit].filter((text) => text.trim() !== '').join(' ')),
  );

const paragraphs = (key: string, text: string): TextBlock[] =>
  text.trim() === ''
    ? []
    : [
        {
          _type: 'block',
          _key: key,
          style: 'normal',
          children: [{ _type: 'span', _key: 'caption', text, marks: ['em'] }],
          markDefs: [],
        },
      ];
