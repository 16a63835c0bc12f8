/** Brings articles to a WordPress one after the other, and remembers each at once: what is cut off goes on where it was. */
import { exportedPicture } from '../../../../shared/export/exported-picture';
import type { HandoffWish } from '../../../../shared/handoff/job';
import type { Outgoing } from '../../../../shared/export/publication';
import type { LastReceipt } from '../../../../shared/handoff/receipt';
import type { TargetFailure } from '../../../../shared/handoff/target-failure';
import { knownPostFormat, type KnownMedia, type WordPressMemory } from '../../../../shared/handoff/wordpress-state';
import type { WordPressTarget } from '../../../../shared/model/export-profile';
import { withoutAnchors } from '../../../../shared/model/anchors';
import type { ArticleId, Timestamp } from '../../../../shared/model/ids';
import { picturesOf } from '../../../../shared/model/pictures-of';
import { failed, succeeded, type Result } from '../../../../shared/result';
import { pictureInWordPress, type PictureBytes } from './pictures';
import { writePost } from './posts';
import type { Objection, WordPressRest } from './rest';
import { termIds, type TermIds } from './terms';
import type { Post } from './answers';

/** `fingerprint`: equal as long as nothing of it need be handed over anew. */
export type Delivered = Outgoing & { readonly fingerprint: string };

export type Delivery = {
  readonly rest: WordPressRest;
  readonly target: WordPressTarget;
  readonly articles: readonly Delivered[];
  readonly bytes: PictureBytes;
  /** `changed`: what it has as it is stays as it is. */
  readonly extent: HandoffWish['extent'];
  readonly memory: WordPressMemory;
  /** How many are through. */
  readonly onDone?: (articles: number) => void;
  readonly now: () => Timestamp;
};

/** Fails where the site as a whole can't be gone on with; an article that it does not take is told in its receipt and holds up no other. */
export async function deliver(delivery: Delivery): Promise<Result<readonly LastReceipt[], TargetFailure>> {
  const terms = termIds(delivery.rest);
  const receipts: LastReceipt[] = [];
  for (const [index, one] of delivery.articles.entries()) {
    const known = await delivery.memory.post(one.article.id);
    if (delivery.extent === 'all' || known?.fingerprint !== one.fingerprint) {
      const outcome = await deliverOne(one, { ...delivery, terms });
      if (!outcome.ok && !isOfArticle(outcome.failure)) return failed(outcome.failure.failure);
      receipts.push(
        outcome.ok ? taken(one, outcome.value, delivery.now()) : refused(one, outcome.failure, delivery.now()),
      );
    }
    delivery.onDone?.(index + 1);
  }
  return succeeded(receipts);
}

type One = Delivery & { readonly terms: TermIds };

async function deliverOne(one: Delivered, given: One): Promise<Result<Post | null, Objection>> {
  const written = await writeOne(one, given);
  // A picture that we know of was deleted there.
  if (written.ok || written.failure.code !== 'rest_invalid_featured_media') return written;
  for (const image of picturesOf(one.article.body)) await given.memory.forgetMedia(exportedPicture(image).name);
  return writeOne(one, given);
}

async function writeOne(one: Delivered, given: One): Promise<Result<Post | null, Objection>> {
  const { rest, target, terms, memory } = given;
  const { article, publication } = one;
  const media = publication.status === 'canceled' ? succeeded(noMedia) : await mediaOf(one, given);
  if (!media.ok) return media;
  const categories = await terms('categories', [article.section]);
  if (!categories.ok) return categories;
  const tags = await terms('tags', article.keywords);
  if (!tags.ok) return tags;
  const known = await memory.post(article.id);
  const first = [...media.value.values()][0]?.media ?? null;
  const post = await writePost(one, {
    rest,
    target,
    known,
    media: media.value,
    featured: first,
    categories: categories.value,
    tags: tags.value,
    linkTo: await linksIn(one, memory),
    now: Date.parse(given.now()),
  });
  if (!post.ok) return post;
  const id = post.value?.id ?? known?.post;
  const { fingerprint } = one;
  const { status } = publication;
  const link = post.value?.link ?? known?.link ?? '';
  if (id !== undefined)
    await memory.keepPost(article.id, { format: knownPostFormat, post: id, link, fingerprint, status });
  return post;
}

/** To other articles of ours: where they stand there, so far as this machine brought them. */
async function linksIn({ article }: Delivered, memory: WordPressMemory): Promise<(id: ArticleId) => string | null> {
  const links = new Map<ArticleId, string>();
  for (const id of new Set(JSON.stringify(article.body).match(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g))) {
    const known = await memory.post(id as ArticleId);
    if (known !== null && known.status === 'usable' && known.link !== '') links.set(id as ArticleId, known.link);
  }
  return (id) => links.get(id) ?? null;
}

const noMedia: ReadonlyMap<string, KnownMedia> = new Map();

async function mediaOf(
  { article }: Delivered,
  { rest, bytes, memory }: One,
): Promise<Result<ReadonlyMap<string, KnownMedia>, Objection>> {
  const media = new Map<string, KnownMedia>();
  for (const image of picturesOf(withoutAnchors(article.body))) {
    const { name } = exportedPicture(image);
    if (media.has(name)) continue;
    const known = await memory.media(name);
    const there = await pictureInWordPress(image, { rest, bytes, known });
    if (!there.ok) return there;
    if (there.value === null) continue;
    media.set(name, there.value);
    if (there.value !== known) await memory.keepMedia(name, there.value);
  }
  return succeeded(media);
}

/** What is wrong with one article, not with the site or with who asks. */
const isOfArticle = ({ failure }: Objection): boolean => failure.code === 'refused' || failure.code === 'too-large';

function taken(one: Delivered, post: Post | null, at: Timestamp): LastReceipt {
  const isLive = post !== null && post.status === 'publish';
  return { ...about(one, at), state: isLive ? 'live' : 'received', ...(isLive ? { url: post.link } : {}) };
}

const refused = (one: Delivered, { failure }: Objection, at: Timestamp): LastReceipt => ({
  ...about(one, at),
  state: 'rejected',
  reason: failure.code === 'refused' ? failure.said : '',
});

const about = ({ article, publication }: Delivered, at: Timestamp) => ({
  id: article.id as ArticleId,
  version: publication.version,
  at,
});
