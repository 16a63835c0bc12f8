/** One article as one post of a WordPress, for ever: made once, then changed, and taken back where it was killed. */
import { exportedPicture } from '../../../../shared/export/exported-picture';
import { fragmentHtml } from '../../../../shared/export/fragment/fragment-html';
import { text } from '../../../../shared/export/html';
import { noLinks, type PageLinks } from '../../../../shared/export/page-links';
import type { Outgoing } from '../../../../shared/export/publication';
import type { KnownMedia, KnownPost } from '../../../../shared/handoff/wordpress-state';
import type { WordPressTarget } from '../../../../shared/model/export-profile';
import { failed, succeeded, type Result } from '../../../../shared/result';
import { Anything, Post, Posts } from './answers';
import type { Objection, WordPressRest } from './rest';

export type PostWriting = {
  readonly rest: WordPressRest;
  readonly target: Pick<WordPressTarget, 'status' | 'killed'>;
  /** What it was last time; null where this machine never handed it over. */
  readonly known: KnownPost | null;
  /** By the picture's name in a package. */
  readonly media: ReadonlyMap<string, KnownMedia>;
  readonly featured: number | null;
  readonly categories: readonly number[];
  readonly tags: readonly number[];
  readonly linkTo: PageLinks['article'];
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** So far back that no clock of a site is behind it: a date to come would make WordPress wait by itself (`future`). Milliseconds. */
const surelyPast = 24 * 3600 * 1000;

/** By which a post is found that nobody here remembers. Whoever keeps the site may change it. */
export const slugOf = ({ article }: Outgoing): string => article.id.toLowerCase();

/** Null where there was nothing to take back. */
export async function writePost(outgoing: Outgoing, writing: PostWriting): Promise<Result<Post | null, Objection>> {
  const { rest, known } = writing;
  const killed = outgoing.publication.status === 'canceled';
  if (known !== null) {
    const changed = await (killed ? takeBack(known.post, writing) : change(known.post, outgoing, writing));
    // Somebody has deleted it there for good.
    if (changed.ok || changed.failure.code !== 'rest_post_invalid_id') return changed;
  }
  const query = { slug: slugOf(outgoing), status: 'any', context: 'edit' };
  const found = await rest.call(Posts, { method: 'GET', path: 'posts', query });
  if (!found.ok) return found;
  const there = found.value[0]?.id ?? null;
  if (killed) return there === null ? succeeded(null) : takeBack(there, writing);
  if (there !== null) return change(there, outgoing, writing);
  const fields = { ...contentOf(outgoing, writing), ...firstFields(outgoing, writing) };
  return rest.call(Post, { method: 'POST', path: 'posts', fields });
}

/** Its status stays what the site's editors gave it, but for one that was taken back before. */
const change = (id: number, outgoing: Outgoing, writing: PostWriting): Promise<Result<Post, Objection>> =>
  writing.rest.call(Post, {
    method: 'POST',
    path: `posts/${id}`,
    fields: {
      ...contentOf(outgoing, writing),
      ...(writing.known?.status === 'canceled' ? { status: writing.target.status } : {}),
    },
  });

async function takeBack(id: number, { rest, target }: PostWriting): Promise<Result<Post | null, Objection>> {
  if (target.killed === 'trash') {
    const gone = await rest.call(Anything, { method: 'DELETE', path: `posts/${id}` });
    if (gone.ok || gone.failure.code === 'rest_already_trashed') return succeeded(null);
    // A site that keeps no trash would delete it for good.
    if (gone.failure.code !== 'rest_trash_not_supported') return failed(gone.failure);
  }
  return rest.call(Post, { method: 'POST', path: `posts/${id}`, fields: { status: 'draft' } });
}

function contentOf(outgoing: Outgoing, { media, featured, categories, tags, linkTo }: PostWriting) {
  const { article } = outgoing;
  const links: PageLinks = {
    // WordPress makes its own sizes.
    ...noLinks,
    article: linkTo,
    media: (image) => media.get(exportedPicture(image).name)?.url ?? null,
  };
  return {
    title: text(article.headline.trim()),
    // As one block of its own, for else WordPress puts paragraphs and breaks between our lines.
    content: `<!-- wp:html -->\n${fragmentHtml(outgoing, { links })}\n<!-- /wp:html -->`,
    excerpt: text(article.standfirst.trim()),
    categories,
    tags,
    ...(featured === null ? {} : { featured_media: featured }),
  };
}

function firstFields(outgoing: Outgoing, { target, now }: PostWriting) {
  const { firstPublished } = outgoing.publication;
  const isPast = firstPublished !== null && Date.parse(firstPublished) < now - surelyPast;
  return {
    slug: slugOf(outgoing),
    status: target.status,
    ...(isPast ? { date_gmt: new Date(firstPublished).toISOString().slice(0, 19) } : {}),
  };
}
