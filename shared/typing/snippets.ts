/** Named pieces of text that are put in whole: boilerplate, contact lines, backgrounds. */
import { z } from 'zod';
import type { Data } from '../data';

export const Snippet = z.strictObject({
  name: z.string().min(1).max(100),
  /** Each line is a paragraph. */
  text: z.string().min(1).max(20_000),
});
export type Snippet = Data<typeof Snippet>;

export const Snippets = z.array(Snippet).max(200);

/** Empty lines part nothing. */
export const snippetParagraphs = ({ text }: Snippet): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean);
