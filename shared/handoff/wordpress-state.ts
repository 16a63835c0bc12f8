/** What a WordPress has of ours, so that an article is one post there for ever. Kept on this machine, added to after each post. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId } from '../model/ids';

export const wordPressStateFormat = 'midad/wordpress-state@1';

export const KnownPost = z.looseObject({
  post: z.int().min(1),
  /** Of what it was given last. */
  fingerprint: z.string().max(200),
  /** Whether it was taken back. */
  status: z.enum(['usable', 'canceled']),
});
export type KnownPost = Data<typeof KnownPost>;

export const KnownMedia = z.looseObject({
  media: z.int().min(1),
  url: z.string().min(1).max(4000),
  /** Its alternative text, as it was given. */
  alt: z.string().max(10_000),
});
export type KnownMedia = Data<typeof KnownMedia>;

export const WordPressState = z.looseObject({
  format: z.literal(wordPressStateFormat),
  posts: z.record(ArticleId, KnownPost),
  /** By the picture's name in a package. */
  media: z.record(z.string().max(400), KnownMedia),
});
export type WordPressState = {
  readonly format: typeof wordPressStateFormat;
  readonly posts: Readonly<Record<string, KnownPost>>;
  readonly media: Readonly<Record<string, KnownMedia>>;
};

export const noWordPressState: WordPressState = { format: wordPressStateFormat, posts: {}, media: {} };
