/** A label that somebody has written into the words of a line: «عاجل: …», «[متابعة] …», «#عاجل | …». */
import { asBreaking, breakingLabel, type TickerDraft } from '../model/ticker-line';

const invisible = '[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]*';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The same draft with its label where labels belong, if it begins with one of `labels`; «عاجل» makes it breaking. */
export function withLabelLifted(draft: TickerDraft, labels: readonly string[]): TickerDraft {
  if (draft.label !== null) return draft;
  for (const label of labels) {
    const text = withoutLabel(draft.text, label);
    if (text !== null) return { ...draft, text, ...labelled(label) };
  }
  return draft;
}

/** What a line is by its label. */
export const labelled = (label: string): Pick<TickerDraft, 'label'> & Partial<TickerDraft> =>
  label === breakingLabel ? asBreaking : { label };

/** Null where the text does not begin with this label, or is nothing else. */
function withoutLabel(text: string, label: string): string | null {
  const name = `${invisible}#?${escaped(label)}${invisible}`;
  const bare = `${name}\\s*(?:[:|–—-]+|\\.{2,}|…)`;
  const inBrackets = `(?:\\[\\s*${name}\\s*\\]|\\(\\s*${name}\\s*\\)|【\\s*${name}\\s*】)\\s*[:|–—-]*`;
  const rest = new RegExp(`^${invisible}(?:${bare}|${inBrackets})${invisible}\\s*(?<rest>\\S.*)$`, 'su').exec(text)
    ?.groups?.['rest'];
  return rest === undefined || !/[\p{L}\p{N}]/u.test(rest) ? null : rest;
}
