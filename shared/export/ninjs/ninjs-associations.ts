/** What belongs to an article in ninjs: its pictures, and the articles it leads to. Addresses there are absolute or none. */
import type { Article } from '../../model/article';
import type { ArticleId } from '../../model/ids';
import type { ImageBlock, RelatedArticleBlock } from '../../model/object-blocks';
import { picturesOf } from '../../model/pictures-of';
import { articleUri, mediaType, pageAddress, pictureUri, siteAddress } from '../addresses';
import type { ExportContext } from '../export-context';
import { exportedPicture } from '../exported-picture';

/** Those whose files are handed over. The first one stands for the article. */
export function pictureAssociations({ body }: Article, context: ExportContext): object[] {
  return picturesOf(body)
    .filter((picture) => context.pictures.has(exportedPicture(picture).name))
    .map((picture, at) => pictureItem(picture, at === 0 ? 'featured' : 'inline', context));
}

function pictureItem(picture: ImageBlock, rel: 'featured' | 'inline', context: ExportContext): object {
  const { name, width, height } = exportedPicture(picture);
  const { alt, caption, credit } = picture;
  const href = siteAddress(name, context);
  return {
    name: caption.trim() || alt.trim() || name,
    rel,
    uri: pictureUri(name),
    type: 'picture',
    ...(credit.trim() === '' ? {} : { by: credit }),
    ...described({ caption, alt }),
    renditions: [{ name: 'original', ...(href === null ? {} : { href }), contentType: mediaType(name), width, height }],
    altIds: [{ role: 'package-path', value: name }],
  };
}

function described(texts: Readonly<Record<string, string>>): object {
  const descriptions = Object.entries(texts)
    .filter(([, value]) => value.trim() !== '')
    .map(([role, value]) => ({ role, contentType: 'text/plain', value }));
  return descriptions.length === 0 ? {} : { descriptions };
}

export function relatedAssociations({ body }: Article, context: ExportContext): object[] {
  return body
    .filter((block): block is RelatedArticleBlock => block._type === 'relatedArticle')
    .filter(({ headline }) => headline.trim() !== '')
    .map(({ article, headline }) => {
      const href = pageAddress(article as ArticleId, context);
      return {
        name: headline,
        rel: 'related',
        uri: articleUri(article as ArticleId),
        type: 'text',
        ...(href === null ? {} : { renditions: [{ name: 'web', href, contentType: 'text/html' }] }),
      };
    });
}
