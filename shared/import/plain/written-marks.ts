/** Looks that people write as signs where they can't set them: WhatsApp's `*bold* _italic_ ~struck~`, Telegram's doubled ones. */
import type { Decorator } from '../../model/text-block';

export type MarkedPiece = { readonly text: string; readonly decorators: readonly Decorator[] };

const signs: Readonly<Record<string, Decorator>> = { '*': 'strong', _: 'em', '~': 'strike-through' };

/**
 * A sign opens where no letter stands before it and one begins after it, and closes the other way round, as WhatsApp has it: `5 * 3`, `a_b` and
 * «من ~5 إلى ~10» stay as they are.
 */
const marked = /(?<![\p{L}\p{N}*_~])(\*\*|__|~~|\*|_|~)(?=[^\s*_~])([^\n]*?[^\s*_~])\1(?![\p{L}\p{N}*_~])/u;

/** All the words, without the signs that were read. */
export function writtenMarks(line: string, around: readonly Decorator[] = []): readonly MarkedPiece[] {
  const found = marked.exec(line);
  const mark = signs[found?.[1]?.[0] ?? ''];
  if (found === null || mark === undefined || around.includes(mark)) return [{ text: line, decorators: around }];
  const [before, after] = [line.slice(0, found.index), line.slice(found.index + found[0].length)];
  return [
    { text: before, decorators: around },
    ...writtenMarks(found[2] ?? '', [...around, mark]),
    ...writtenMarks(after, around),
  ].filter(({ text }) => text !== '');
}
