/** Which articles a typed text finds, as Arabic reads: «احمد» finds «أحمد», «مدرسه» finds «مدرسة». */
import { foldArabic } from '../../shared/arabic/fold';
import type { ArticleSummary } from '../../shared/library/summary';

/** Summaries keep their identity until they change, so each is folded once. */
const foldedTexts = new WeakMap<ArticleSummary, string>();

/** Every word of the query must stand somewhere in headline, working name, byline or section; unreadable files always show. */
export function filterSummaries(summaries: readonly ArticleSummary[], query: string): readonly ArticleSummary[] {
  const words = foldArabic(query).split(' ').filter(Boolean);
  if (words.length === 0) return summaries;
  return summaries.filter((summary) => {
    const text = foldedText(summary);
    return summary.kind === 'unreadable' || words.every((word) => text.includes(word));
  });
}

function foldedText(summary: ArticleSummary): string {
  if (summary.kind === 'unreadable') return '';
  const known = foldedTexts.get(summary);
  if (known !== undefined) return known;
  const { headline, slugline, byline, section } = summary;
  const text = foldArabic([headline, slugline, byline, section].join('\n'));
  foldedTexts.set(summary, text);
  return text;
}
