/**
 * WordPress' import file, WXR 1.2, as the importer reads it (https://github.com/WordPress/wordpress-importer): for a first load. It passes over a post whose title and
 * moment WordPress has, so what comes later goes another way.
 */
import { picturesOf } from '../../model/pictures-of';
import { siteAddress } from '../addresses';
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { exportedPicture } from '../exported-picture';
import { newestPublished } from '../feeds/feed-entries';
import { text } from '../html';
import type { Outgoing } from '../publication';
import { xmlCdata, xmlElement, xmlFile, xmlLines, xmlWords, type Xml } from '../xml';
import { loginOf } from './php-text';
import { shortNames } from './terms';
import { attachmentItem, attachmentUrl, authorOf, postItem, type Attachment, type WxrNames } from './wxr-items';

/** UTF-8 bytes of items in one file: PHP takes uploads of 2 MB unless somebody has told it otherwise, and the head needs some of it. */
const roomOfItems = 1_800_000;

const namespaces = {
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:wp': 'http://wordpress.org/export/1.2/',
};

/** `wordpress.xml`, and `wordpress-2.xml` and so on where one would be too large; each can be loaded by itself, the oldest articles first. */
export function* wordpressFiles(context: ExportContext): Generator<ExportFile> {
  const posts = newestPublished(context.listed).reverse();
  if (posts.length === 0) return;
  const names = namesOf(posts, context);
  let count = 0;
  for (const part of parts(posts, names, context)) {
    count += 1;
    yield { name: count === 1 ? 'wordpress.xml' : `wordpress-${count}.xml`, text: wxr(part, names, context) };
  }
}

type Part = { readonly posts: readonly Outgoing[]; readonly items: readonly Xml[] };

/** A post never stands apart from its pictures; one that is larger than a file has one of its own. */
function* parts(posts: readonly Outgoing[], names: WxrNames, context: ExportContext): Generator<Part> {
  let held = emptyPart();
  for (const post of posts) {
    const item = postItem(post, names, context);
    const items = [item, ...picturesBeside(held, post, names)];
    const isFull = held.posts.length > 0 && held.size + sizeOf(items) > roomOfItems;
    if (isFull) {
      yield held;
      held = emptyPart();
    }
    const added = isFull ? [item, ...picturesBeside(held, post, names)] : items;
    held.posts.push(post);
    held.items.push(...added);
    held.size += sizeOf(added);
    for (const [name] of attachmentsOf(post, names)) held.pictures.add(name);
  }
  yield held;
}

type OpenPart = { readonly posts: Outgoing[]; readonly items: Xml[]; size: number; readonly pictures: Set<string> };
const emptyPart = (): OpenPart => ({ posts: [], items: [], size: 0, pictures: new Set() });

/** Those that the file has not got yet. */
const picturesBeside = ({ pictures }: OpenPart, post: Outgoing, names: WxrNames): Xml[] =>
  attachmentsOf(post, names)
    .filter(([name]) => !pictures.has(name))
    .map(([, attachment]) => attachmentItem(attachment, names));

const sizeOf = (items: readonly Xml[]): number =>
  items.reduce((sum, one) => sum + new TextEncoder().encode(one).length, 0);

/** By the names of their files, each once. */
function attachmentsOf({ article }: Outgoing, { attachments }: WxrNames): [string, Attachment][] {
  const files = new Set(picturesOf(article.body).map((picture) => exportedPicture(picture).name));
  return [...files].flatMap((name) => {
    const attachment = attachments.get(name);
    return attachment === undefined ? [] : [[name, attachment] as [string, Attachment]];
  });
}

function namesOf(posts: readonly Outgoing[], context: ExportContext): WxrNames {
  const attachments = new Map<string, Attachment>();
  for (const of of posts)
    for (const picture of picturesOf(of.article.body)) {
      const { name } = exportedPicture(picture);
      const url = attachments.has(name) ? null : attachmentUrl(picture, context);
      if (url !== null) attachments.set(name, { id: posts.length + attachments.size + 1, picture, url, of });
    }
  return {
    postIds: new Map(posts.map(({ article }, at) => [article.id, at + 1])),
    attachments,
    categories: shortNames(posts.map(({ article }) => article.section)),
    tags: shortNames(posts.flatMap(({ article }) => article.keywords)),
  };
}

/** No DOCTYPE: the importer refuses one. */
function wxr({ posts, items }: Part, names: WxrNames, context: ExportContext): string {
  const { newsroom } = context;
  const home = siteAddress('', context);
  const channel = [
    xmlWords('title', newsroom.name),
    ...(home === null ? [] : [xmlWords('link', home)]),
    xmlWords('description', newsroom.outlet?.trim() || newsroom.name),
    xmlWords('language', newsroom.language),
    xmlWords('wp:wxr_version', '1.2'),
    ...(home === null ? [] : [xmlWords('wp:base_site_url', home), xmlWords('wp:base_blog_url', home)]),
    ...authors(posts),
    ...categories(posts, names),
    ...tags(posts, names),
    ...items,
  ];
  const root = xmlElement('channel', {}, xmlLines(...channel));
  return xmlFile(xmlElement('rss', { version: '2.0', ...namespaces }, xmlLines(root)));
}

const cdata = (name: string, value: string): Xml => xmlElement(name, {}, xmlCdata(value));
const once = (values: readonly string[]): string[] => [...new Set(values)].filter((one) => one.trim() !== '').sort();

/** Each on one line: one of WordPress' parsers goes by lines. */
function authors(posts: readonly Outgoing[]): Xml[] {
  return once(posts.map(({ article }) => authorOf(article))).map((name) =>
    xmlElement('wp:author', {}, cdata('wp:author_login', loginOf(name)), cdata('wp:author_display_name', text(name))),
  );
}

function categories(posts: readonly Outgoing[], names: WxrNames): Xml[] {
  return once(posts.map(({ article }) => article.section)).map((name) =>
    xmlElement(
      'wp:category',
      {},
      cdata('wp:category_nicename', names.categories.get(name)!),
      cdata('wp:cat_name', text(name)),
    ),
  );
}

function tags(posts: readonly Outgoing[], names: WxrNames): Xml[] {
  return once(posts.flatMap(({ article }) => article.keywords)).map((name) =>
    xmlElement('wp:tag', {}, cdata('wp:tag_slug', names.tags.get(name)!), cdata('wp:tag_name', text(name))),
  );
}
