/** Articles and pictures as items of WordPress' import file. */
import type { Article } from '../../model/article';
import { bylineText } from '../../model/byline';
import type { ImageBlock } from '../../model/object-blocks';
import { picturesOf } from '../../model/pictures-of';
import { articleUri, pageAddress, pictureUri, siteAddress } from '../addresses';
import { pageTitle } from '../page/article-parts';
import { isBreakingNews } from '../breaking-news';
import type { ExportContext } from '../export-context';
import { exportedPicture } from '../exported-picture';
import { wireFragment } from '../fragment/wire-fragment';
import { text } from '../html';
import { publishedAt } from '../page/publication-times';
import type { Outgoing } from '../publication';
import { xmlCdata, xmlElement, xmlLines, xmlText, xmlWords, type Xml } from '../xml';
import { htmlBlock, loginOf, metaText, phpMoments } from './php-text';
import type { Terms } from './terms';

/** Numbers and short names that hold for all files of one import. */
export type WxrNames = {
  readonly postIds: ReadonlyMap<string, number>;
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly categories: Terms;
  readonly tags: Terms;
};

export type Attachment = {
  readonly id: number;
  readonly picture: ImageBlock;
  readonly url: string;
  /** The first article that shows it. */
  readonly of: Outgoing;
};

const cdata = (name: string, value: string): Xml => xmlElement(name, {}, xmlCdata(value));
const number = (name: string, value: number): Xml => xmlWords(name, String(value));

/** One login of a post; all who wrote it stand in the text and in `midad_byline`. */
export const authorOf = ({ byline }: Article): string =>
  byline.people.find((name) => name.trim() !== '') ?? (byline.agency.trim() || byline.outlet.trim());

/** A draft: the site's editor publishes. */
export function postItem(outgoing: Outgoing, names: WxrNames, context: ExportContext): Xml {
  const { article } = outgoing;
  const address = pageAddress(article.id, context);
  const lead = picturesOf(article.body).flatMap(
    (picture) => names.attachments.get(exportedPicture(picture).name) ?? [],
  )[0];
  return item({
    id: names.postIds.get(article.id)!,
    type: 'post',
    status: 'draft',
    title: pageTitle(article),
    link: address,
    guid: articleUri(article.id),
    author: authorOf(article),
    content: htmlBlock(wireFragment(outgoing, 'alone', context)),
    excerpt: text(article.standfirst.trim() || article.subheadline.trim()),
    stamp: publishedAt(outgoing),
    parent: 0,
    more: [
      ...termsOf(article, names),
      ...metaOf(outgoing).map(([key, value]) => postMeta(key, value)),
      ...(lead === undefined ? [] : [postMeta('_thumbnail_id', String(lead.id))]),
    ],
  });
}

export function attachmentItem({ id, picture, url, of }: Attachment, names: WxrNames): Xml {
  const { name } = exportedPicture(picture);
  return item({
    id,
    type: 'attachment',
    status: 'inherit',
    // WordPress takes two items of one title and moment for the same.
    title: name.replace('media/', ''),
    link: url,
    guid: pictureUri(name),
    author: authorOf(of.article),
    content: text(picture.credit),
    excerpt: text(picture.caption),
    stamp: publishedAt(of),
    parent: names.postIds.get(of.article.id)!,
    more: [
      cdata('wp:attachment_url', url),
      ...(picture.alt.trim() === '' ? [] : [postMeta('_wp_attachment_image_alt', picture.alt)]),
    ],
  });
}

type Item = {
  readonly id: number;
  readonly type: 'post' | 'attachment';
  readonly status: 'draft' | 'inherit';
  readonly title: string;
  readonly link: string | null;
  readonly guid: string;
  readonly author: string;
  /** Markup, as is the excerpt. */
  readonly content: string;
  readonly excerpt: string;
  readonly stamp: string;
  readonly parent: number;
  readonly more: readonly Xml[];
};

/** Empty ones are the site's to fill: whether one may comment, and a short name made of the title. */
function item(one: Item): Xml {
  const { local, utc } = phpMoments(one.stamp);
  return xmlElement(
    'item',
    {},
    xmlLines(
      cdata('title', text(one.title)),
      ...(one.link === null ? [] : [xmlWords('link', one.link)]),
      ...(one.author === '' ? [] : [cdata('dc:creator', loginOf(one.author))]),
      xmlElement('guid', { isPermaLink: 'false' }, xmlText(one.guid)),
      cdata('content:encoded', one.content),
      cdata('excerpt:encoded', one.excerpt),
      number('wp:post_id', one.id),
      cdata('wp:post_date', local),
      cdata('wp:post_date_gmt', utc),
      cdata('wp:comment_status', ''),
      cdata('wp:ping_status', ''),
      cdata('wp:post_name', ''),
      cdata('wp:status', one.status),
      number('wp:post_parent', one.parent),
      number('wp:menu_order', 0),
      cdata('wp:post_type', one.type),
      cdata('wp:post_password', ''),
      number('wp:is_sticky', 0),
      ...one.more,
    ),
  );
}

function termsOf({ section, keywords }: Article, { categories, tags }: WxrNames): Xml[] {
  const term = (domain: string, name: string, terms: Terms): Xml[] => {
    const nicename = terms.get(name);
    return nicename === undefined ? [] : [xmlElement('category', { domain, nicename }, xmlCdata(text(name)))];
  };
  return [
    ...term('category', section, categories),
    ...[...new Set(keywords)].flatMap((word) => term('post_tag', word, tags)),
  ];
}

const postMeta = (key: string, value: string): Xml =>
  xmlElement('wp:postmeta', {}, xmlLines(cdata('wp:meta_key', key), cdata('wp:meta_value', metaText(value))));

/** What WordPress has no field for. `midad_uri` is how a later hand-off finds the post again. */
function metaOf({ article, publication }: Outgoing): [string, string][] {
  const { kicker, subheadline, byline, located, newsDate, language } = article;
  const all: [string, string][] = [
    ['midad_uri', articleUri(article.id)],
    ['midad_version', String(publication.version)],
    ['midad_language', language],
    ['midad_kicker', kicker],
    ['midad_subheadline', subheadline],
    ['midad_byline', bylineText(byline)],
    ['midad_source', byline.agency],
    ['midad_located', located],
    ['midad_news_date', newsDate ?? ''],
    ['midad_breaking', isBreakingNews(article) ? '1' : ''],
  ];
  return all.filter(([, value]) => value.trim() !== '');
}

/** Null without a website: WordPress fetches pictures from there. */
export const attachmentUrl = (picture: ImageBlock, context: ExportContext): string | null => {
  const { name } = exportedPicture(picture);
  return context.pictures.has(name) ? siteAddress(name, context) : null;
};
