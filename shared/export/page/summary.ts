/** An article in a sentence or two, for machines that show it where it is found or shared. */
import type { Article } from '../../model/article';
import { bodyText } from '../../model/plain-text';

/** Letters that search engines and networks show of a summary, in the most generous case. */
const mostOfSummary = 300;

/** The standfirst, else the second headline, else how the text begins. */
export function summaryOf({ standfirst, subheadline, body }: Article): string {
  const text = [standfirst, subheadline].find((line) => line.trim() !== '') ?? bodyText(body.slice(0, 8));
  // A sentence or two are wanted; the text may be a megabyte.
  const line = text
    .slice(0, 8 * mostOfSummary)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= mostOfSummary) return line;
  return `${line.slice(0, line.lastIndexOf(' ', mostOfSummary) + 1 || mostOfSummary).trimEnd()}…`;
}
