/** What the record says of an article that goes out, beside its text. */
import type { Article } from '../model/article';
import type { Timestamp } from '../model/ids';

export type Publication = {
  /** `canceled`: it was killed; what goes out says so and nothing else of it (the word is ninjs'). */
  readonly status: 'usable' | 'canceled';
  /** Of what readers get: 1 the first time, one more with each approved text that replaces it. */
  readonly version: number;
  /** When it first went out; null where this is the first time, or nobody recorded it. */
  readonly firstPublished: Timestamp | null;
};

/** One article on its way out. */
export type Outgoing = { readonly article: Article; readonly publication: Publication };

/** Of a text that nobody has had yet. */
export const unpublished: Publication = { status: 'usable', version: 1, firstPublished: null };
