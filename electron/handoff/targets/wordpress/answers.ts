/** What of WordPress' answers is read; everything else in them is passed over. */
import { z } from 'zod';

export const WordPressError = z.object({
  code: z.string(),
  /** `term_id` came in place of `resource_id`. */
  data: z.object({ term_id: z.number().optional(), resource_id: z.number().optional() }).nullish().catch(null),
});

const id = z.number().int().min(1);

export const Post = z.object({ id, status: z.string(), link: z.string() });
export type Post = z.infer<typeof Post>;
export const Posts = z.array(Post);

export const Media = z.object({ id, source_url: z.string().min(1), alt_text: z.string().catch('') });
export type Media = z.infer<typeof Media>;
export const MediaList = z.array(Media);

export const Term = z.object({ id });
export const Terms = z.array(Term);

/** Whether a user may do something, by WordPress' word for it. */
export const User = z.object({ id, capabilities: z.record(z.string(), z.unknown()).catch({}) });
export type User = z.infer<typeof User>;

export const Anything = z.unknown();
