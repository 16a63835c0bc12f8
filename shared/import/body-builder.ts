/** Builds a body from a walk through somebody else's document: open a block, write words, close it. */
import type { Block, Body, ObjectBlock } from '../model/body';
import type { Decorator, Explainer, Span, TextBlock } from '../model/text-block';
import { isSafeHref } from '../model/href';
import type { NewKey } from './imported';

/** How words look: decorators, and the address they lead to. */
export type Look = { readonly decorators: readonly Decorator[]; readonly href: string | null };
export const plainLook: Look = { decorators: [], href: null };

export type BlockKind = Pick<TextBlock, 'style' | 'listItem' | 'level' | 'direction'>;

/** `collapse`: white space as browsers show it. `keep`: as it stands, for pages that we wrote ourselves. */
export type WhiteSpace = 'collapse' | 'keep';

export type BodyBuilder = {
  /** Ends the block that is open and begins another. */
  readonly open: (kind: BlockKind) => void;
  readonly close: () => void;
  /** White space between blocks opens none. */
  readonly write: (text: string, look: Look) => void;
  /** A line break within the block. */
  readonly breakLine: (look: Look) => void;
  /** A paragraph of plain words, letter for letter, after the block that is open. */
  readonly paragraphAfter: (text: string, kind: BlockKind) => void;
  /** A block of another kind than text, after the one that is open. */
  readonly object: (block: ObjectBlock) => void;
  /** A note on the words before it. */
  readonly note: (text: string) => void;
  readonly finish: () => Body;
};

type Run = { text: string; look: Look; readonly note?: string };

export function createBodyBuilder(newKey: NewKey, whiteSpace: WhiteSpace): BodyBuilder {
  const blocks: Block[] = [];
  let kind: BlockKind = { style: 'normal' };
  let runs: Run[] = [];
  let waiting: TextBlock[] = [];

  const close = () => {
    const words = whiteSpace === 'collapse' ? collapsed(runs) : runs;
    if (words.some(({ text }) => text.trim() !== '')) blocks.push(blockOf(kind, words, newKey));
    blocks.push(...waiting);
    runs = [];
    waiting = [];
  };
  const write = (text: string, look: Look) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last !== undefined && last.note === undefined && isSameLook(last.look, look)) last.text += text;
    else runs.push({ text, look });
  };
  return {
    open: (next) => {
      close();
      kind = next;
    },
    close,
    write: (text, look) => write(whiteSpace === 'collapse' ? text.replace(/[ \t\n\f\r]+/g, ' ') : text, look),
    breakLine: (look) => write('\n', look),
    paragraphAfter: (text, next) => {
      if (text.trim() !== '') waiting.push(blockOf(next, [{ text, look: plainLook }], newKey));
    },
    object: (block) => {
      close();
      blocks.push(block);
    },
    note: (text) => {
      runs.push({ text: noteCharacter, look: plainLook, note: text });
    },
    finish: () => {
      close();
      return blocks.length === 0 ? [blockOf({ style: 'normal' }, [{ text: '', look: plainLook }], newKey)] : blocks;
    },
  };
}

/** One space for many, none beside a break or at the block's ends. https://www.w3.org/TR/css-text-3/#white-space-phase-1 */
function collapsed(runs: readonly Run[]): Run[] {
  const whole = runs.map(({ text }) => text).join('');
  let at = 0;
  return runs
    .map(({ text, ...run }) => {
      const kept = [...text].filter((char) => {
        const index = at;
        at += char.length;
        return char !== ' ' || isVisibleSpace(whole, index);
      });
      return { ...run, text: kept.join('') };
    })
    .filter(({ text }) => text !== '');
}

/** A space shows if words stand before it in its line and it is the first of its row, and words come after. */
function isVisibleSpace(whole: string, at: number): boolean {
  const before = whole[at - 1];
  if (before === undefined || before === ' ' || before === '\n') return false;
  let next = at + 1;
  while (whole[next] === ' ') next += 1;
  return whole[next] !== undefined && whole[next] !== '\n';
}

/** A note stands for one character that is no white space. */
const noteCharacter = '\uFFFC';

function blockOf(kind: BlockKind, runs: readonly Run[], newKey: NewKey): TextBlock {
  const hrefs = [
    ...new Set(runs.flatMap(({ look }) => (look.href !== null && isSafeHref(look.href) ? [look.href] : []))),
  ];
  const blockKey = newKey();
  const markDefs = hrefs.map((href) => ({ _type: 'link' as const, _key: newKey(), href }));
  const children = runs.map(({ text, look, note }): Span | Explainer => {
    if (note !== undefined) return { _type: 'explainer', _key: newKey(), text: note };
    const link = markDefs.find(({ href }) => href === look.href);
    return {
      _type: 'span',
      _key: newKey(),
      text,
      marks: link === undefined ? [...look.decorators] : [...look.decorators, link._key],
    };
  });
  return { _type: 'block', _key: blockKey, ...kind, children, markDefs };
}

function isSameLook(a: Look, b: Look): boolean {
  return (
    a.href === b.href &&
    a.decorators.length === b.decorators.length &&
    a.decorators.every((mark) => b.decorators.includes(mark))
  );
}
