/** What a WordPress has of ours, so that an article is one post there for ever. One small file for each on this machine. */
import { z } from 'zod';
import type { Data } from '../data';
import type { ArticleId } from '../model/ids';

export const knownPostFormat = 'midad/wordpress-post@1';
export const knownMediaFormat = 'midad/wordpress-media@1';

export const KnownPost = z.looseObject({
  format: z.literal(knownPostFormat),
  post: z.int().min(1),
  /** Where readers find it there. */
  link: z.string().max(4000),
  /** Of what it was given last. */
  fingerprint: z.string().max(200),
  /** Whether it was taken back. */
  status: z.enum(['usable', 'canceled']),
});
export type KnownPost = Data<typeof KnownPost>;

export const KnownMedia = z.looseObject({
  format: z.literal(knownMediaFormat),
  media: z.int().min(1),
  url: z.string().min(1).max(4000),
  /** Its alternative text, as it was given. */
  alt: z.string().max(10_000),
});
export type KnownMedia = Data<typeof KnownMedia>;

/** Where that is kept. What can't be kept is found again by its slug. */
export type WordPressMemory = {
  post(id: ArticleId): Promise<KnownPost | null>;
  keepPost(id: ArticleId, post: KnownPost): Promise<void>;
  /** `name`: of the picture in a package. */
  media(name: string): Promise<KnownMedia | null>;
  keepMedia(name: string, media: KnownMedia): Promise<void>;
  forgetMedia(name: string): Promise<void>;
};
