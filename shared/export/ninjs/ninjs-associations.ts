/** What belongs to an article in ninjs: its pictures, and the articles it leads to. Addresses there are absolute or none. */
import type { Article } from '../../model/article';
import type { ArticleId } from '../../model/ids';
import type { ImageBlock, RelatedArticleBlock } from '../../model/object-blocks';
import { picturesOf } from '../../model/pictures-of';
import { articleUri, mediaType, pageAddress, pictureUri, siteAddress } from '../addresses';
import type { ExportContext } from '../export-context';
import { exportedPicture } from '../exported-picture';
import { plannedRenditions } from '../renditions';

/** Those whose files are handed over. The first one stands for the article. */
export function pictureAssociations({ body }: Article, context: ExportContext): object[] {
  return picturesOf(body)
    .filter((picture) => context.pictures.has(exportedPicture(picture).name))
    .map((picture, at) => pictureItem(picture, at === 0 ? 'featured' : 'inline', context));
}

function pictureItem(picture: ImageBlock, rel: 'featured' | 'inline', context: ExportContext): object {
  const { name } = exportedPicture(picture);
  const { alt, caption, credit } = picture;
  return {
    name: caption.trim() || alt.trim() || name,
    rel,
    uri: pictureUri(name),
    type: 'picture',
    ...(credit.trim() === '' ? {} : { by: credit }),
    ...described({ caption, alt }),
    renditions: renditionsOf(picture, context),
    altIds: [{ role: 'package-path', value: name }],
  };
}

/** The picture as the page shows it, and its smaller forms, which are of no use without an address. */
function renditionsOf(picture: ImageBlock, context: ExportContext): object[] {
  const whole = { ...exportedPicture(picture), as: 'original' };
  const smaller = plannedRenditions(picture)
    .filter(({ name }) => context.site.url !== null && context.pictures.has(name))
    .map((form) => ({ ...form, as: form.purpose === 'social' ? 'social' : `${form.format}-${form.width}` }));
  return [whole, ...smaller].map(({ as, name, width, height }) => {
    const href = siteAddress(name, context);
    return { name: as, ...(href === null ? {} : { href }), contentType: mediaType(name), width, height };
  });
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
