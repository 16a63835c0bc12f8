/**
 * A WordPress as far as a hand-off meets it, after the REST API handbook: application passwords, posts, media and terms, their required fields and
 * the shapes of its errors. Not WordPress itself.
 */
import type { ServerResponse } from 'node:http';
import { json, testServer, type Answering, type Came, type TestServer } from './test-server';

type Stored = Record<string, unknown> & { id: number; slug: string };

export type WordPressStandIn = {
  readonly server: TestServer;
  readonly password: string;
  readonly posts: Map<number, Stored>;
  readonly media: Map<number, Stored & { bytes: Buffer; type: string }>;
  readonly categories: Map<number, Stored>;
  readonly tags: Map<number, Stored>;
  /** What the user may do, by WordPress' word for it. */
  readonly may: Set<string>;
  /** Answers in place of WordPress, where it gives true. */
  intercept: ((came: Came, response: ServerResponse) => boolean) | null;
  route: 'pretty' | 'plain';
  trash: 'kept' | 'off';
};

export async function wordPressStandIn(): Promise<WordPressStandIn> {
  const site: Omit<WordPressStandIn, 'server'> = {
    password: 'abcd efgh ijkl mnop qrst uvwx',
    posts: new Map(),
    media: new Map(),
    categories: new Map(),
    tags: new Map(),
    may: new Set(['edit_posts', 'upload_files', 'publish_posts', 'manage_categories']),
    intercept: null,
    route: 'pretty',
    trash: 'kept',
  };
  const server = await testServer((came, response) => answer(whole, came, response));
  const whole: WordPressStandIn = Object.assign(site, { server });
  return whole;
}

const error = (response: ServerResponse, status: number, code: string, data: object = {}): void =>
  json(response, status, { code, message: `${code} (من الموقع)`, data: { status, ...data } });

const answer = (site: WordPressStandIn, came: Came, response: ServerResponse): ReturnType<Answering> => {
  if (site.intercept?.(came, response) === true) return;
  const url = new URL(came.path, 'http://x');
  const plain = url.searchParams.get('rest_route');
  const isPretty = url.pathname.startsWith('/blog/wp-json/');
  if (site.route === 'plain' ? plain === null : !isPretty)
    return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
  const path = (plain ?? url.pathname.slice('/blog/wp-json'.length)).replace('/wp/v2/', '');
  const [login, given] = Buffer.from((came.headers['authorization'] ?? '').replace('Basic ', ''), 'base64')
    .toString()
    .split(/:(.*)/s);
  if (came.headers['authorization'] === undefined) return error(response, 401, 'rest_not_logged_in');
  if (login !== 'midad') return error(response, 401, 'invalid_username');
  if (given?.replace(/ /g, '') !== site.password.replace(/ /g, '')) return error(response, 401, 'incorrect_password');
  const [collection, id] = path.split('/');
  if (path === 'users/me') return me(site, response);
  if (collection === 'posts') return posts(site, { came, url, id, response });
  if (collection === 'media') return media(site, { came, url, id, response });
  if (collection === 'categories' || collection === 'tags') return terms(site, collection, { came, url, id, response });
  return error(response, 404, 'rest_no_route');
};

type Asked = {
  readonly came: Came;
  readonly url: URL;
  readonly id: string | undefined;
  readonly response: ServerResponse;
};

const me = ({ may }: WordPressStandIn, response: ServerResponse): void =>
  json(response, 200, { id: 7, name: 'Midad', capabilities: Object.fromEntries([...may].map((name) => [name, true])) });

/** As `sanitize_title` has it: letters beyond ASCII as percent signs. */
export const slugFrom = (name: string): string =>
  encodeURIComponent(name.trim().toLowerCase().replace(/\s+/g, '-')).toLowerCase();

const fieldsOf = ({ came }: Asked): Record<string, unknown> =>
  came.body.byteLength === 0 ? {} : (JSON.parse(came.body.toString()) as Record<string, unknown>);

const nextId = (site: WordPressStandIn): number =>
  1 + Math.max(100, ...[site.posts, site.media, site.categories, site.tags].flatMap((map) => [...map.keys()]));

const statuses = new Set(['publish', 'future', 'draft', 'pending', 'private', 'trash']);

function posts(site: WordPressStandIn, asked: Asked): void {
  const { came, url, id, response } = asked;
  if (id === undefined && came.method === 'GET') {
    const found = [...site.posts.values()].filter(
      ({ slug, status }) => slug === url.searchParams.get('slug') && status !== 'trash',
    );
    return json(response, 200, found);
  }
  const post = id === undefined ? null : site.posts.get(Number(id));
  if (post === undefined) return error(response, 404, 'rest_post_invalid_id');
  if (came.method === 'DELETE' && post !== null) {
    if (site.trash === 'off') return error(response, 501, 'rest_trash_not_supported');
    if (post['status'] === 'trash') return error(response, 410, 'rest_already_trashed');
    Object.assign(post, { status: 'trash', slug: `${post.slug}__trashed` });
    return json(response, 200, post);
  }
  const fields = fieldsOf(asked);
  if (fields['status'] !== undefined && !statuses.has(String(fields['status'])))
    return error(response, 400, 'rest_invalid_param', { params: { status: 'no' } });
  if (fields['status'] === 'publish' && !site.may.has('publish_posts'))
    return error(response, 403, 'rest_cannot_publish');
  if (fields['featured_media'] !== undefined && !site.media.has(Number(fields['featured_media'])))
    return error(response, 400, 'rest_invalid_featured_media');
  for (const name of ['categories', 'tags'] as const)
    if (((fields[name] ?? []) as number[]).some((term) => !site[name].has(term)))
      return error(response, 400, 'rest_invalid_param');
  if (post !== null) {
    if (post['status'] === 'trash') post.slug = post.slug.replace('__trashed', '');
    Object.assign(post, fields);
    return json(response, 200, post);
  }
  if (!fields['title'] && !fields['content'] && !fields['excerpt']) return error(response, 400, 'empty_content');
  const made = nextId(site);
  const link = `${site.server.url}/blog/?p=${made}`;
  const stored: Stored = { status: 'draft', slug: '', ...fields, id: made, link };
  site.posts.set(made, stored);
  return json(response, 201, stored);
}

function media(site: WordPressStandIn, asked: Asked): void {
  const { came, url, id, response } = asked;
  if (came.method === 'GET')
    return json(
      response,
      200,
      [...site.media.values()].filter(({ slug }) => slug === url.searchParams.get('slug')).map(shown),
    );
  if (id !== undefined) {
    const there = site.media.get(Number(id));
    if (there === undefined) return error(response, 404, 'rest_post_invalid_id');
    Object.assign(there, fieldsOf(asked));
    return json(response, 200, shown(there));
  }
  if (!site.may.has('upload_files')) return error(response, 403, 'rest_cannot_create');
  const name = /filename="([^"]+)"/.exec(came.headers['content-disposition'] ?? '')?.[1];
  if (name === undefined) return error(response, 400, 'rest_upload_no_content_disposition');
  if (came.body.byteLength === 0) return error(response, 400, 'rest_upload_no_data');
  const made = nextId(site);
  const slug = url.searchParams.get('slug') ?? slugFrom(name.replace(/\.[^.]+$/, ''));
  const stored = {
    id: made,
    slug,
    alt_text: '',
    source_url: `${site.server.url}/blog/wp-content/uploads/${name}`,
    bytes: came.body,
    type: came.headers['content-type'] ?? '',
  };
  site.media.set(made, stored);
  return json(response, 201, shown(stored));
}

const shown = ({ bytes: _, ...stored }: Stored & { bytes: Buffer }): object => stored;

function terms(site: WordPressStandIn, taxonomy: 'categories' | 'tags', asked: Asked): void {
  const { came, url, response } = asked;
  const held = site[taxonomy];
  if (came.method === 'GET') {
    const slug = slugFrom(url.searchParams.get('slug') ?? '');
    return json(
      response,
      200,
      [...held.values()].filter((term) => term.slug === slug),
    );
  }
  if (!site.may.has('manage_categories')) return error(response, 403, 'rest_cannot_create');
  const name = String(fieldsOf(asked)['name'] ?? '');
  if (name === '') return error(response, 400, 'rest_missing_callback_param', { params: ['name'] });
  const same = [...held.values()].find((term) => term['name'] === name);
  if (same !== undefined) return error(response, 400, 'term_exists', { term_id: same.id });
  const made: Stored = { id: nextId(site), slug: slugFrom(name), name };
  held.set(made.id, made);
  return json(response, 201, made);
}
