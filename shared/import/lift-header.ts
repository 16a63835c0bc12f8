/** The byline and date that stand as paragraphs at the head of a text, as its own fields. */
import type { Byline } from '../model/article';
import { isTextBlock, type Block } from '../model/body';
import { isSpan } from '../model/text-block';
import type { Day } from '../model/ids';
import { looksLikeByline, namesAgency, parseByline } from './byline-text';
import { parseDateLine } from './date-text';

export type Lifted = {
  readonly byline?: Byline;
  readonly newsDate?: Day;
  readonly body: readonly Block[];
};

/** How many paragraphs below the headline may belong to it. */
const headerDepth = 3;

/** Takes only what is plainly one of the two: an agency's line, a line of names beside the date, «تاريخ الخبر». */
export function liftHeader(blocks: readonly Block[]): Lifted {
  const top = blocks.slice(0, headerDepth).map((block) => ({ block, text: plainText(block) }));
  const dated = top.find(({ text }) => text !== null && parseDateLine(text).kind === 'date');
  const dateAt = dated === undefined ? -1 : top.indexOf(dated);
  const signed = top.find(({ text }, at) => {
    if (text === null || at === dateAt) return false;
    return namesAgency(text) || (dateAt !== -1 && Math.abs(at - dateAt) === 1 && looksLikeByline(text));
  });
  const date = dated === undefined ? null : parseDateLine(dated.text ?? '');
  const body = blocks.filter((block) => block !== dated?.block && block !== signed?.block);
  if (body.length === 0) return { body: blocks };
  return {
    ...(signed === undefined ? {} : { byline: parseByline(signed.text ?? '') }),
    ...(date?.kind === 'date' ? { newsDate: date.day } : {}),
    body,
  };
}

/** Null where the block is more than words on one line: a list item, a heading, a link. */
function plainText(block: Block): string | null {
  if (!isTextBlock(block)) return null;
  const { style, listItem, children, markDefs } = block;
  if (style !== 'normal' || listItem !== undefined || markDefs.length > 0) return null;
  const text = children.map((child) => (isSpan(child) ? child.text : '\n')).join('');
  return text.includes('\n') || text.trim() !== text ? null : text;
}
