/** Builds a body from a walk through somebody else's document: open a block, write words, close it. */
import type { Block } from '../model/body';
import type { Decorator, Explainer, Span, TextBlock } from '../model/text-block';
import { isSafeHref } from '../model/href';
import type { NewKey } from './imported';

/** How words look: decorators, and the address they lead to. */
export type Look = { readonly decorators: readonly Decorator[]; readonly href: string | null };
export const plainLook: Look = { decorators: [], href: null };

export type BlockKind = Pick<TextBlock, 'style' | 'listItem' | 'level' | 'checked' | 'direction'>;

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
  /** A note on the word before it. */
  readonly explain: (text: string) => void;
  /** A paragraph of plain words, letter for letter, after the block that is open. */
  readonly paragraphAfter: (text: string, kind: BlockKind) => void;
  /** A block of another kind, after the block that is open. */
  readonly blockAfter: (block: Block) => void;
  readonly finish: () => readonly Block[];
};

/** Words of one look, or a note between them. */
type Run = { text: string; look: Look } | { readonly note: string };
const isNote = (run: Run): run is { readonly note: string } => 'note' in run;

export function createBodyBuilder(newKey: NewKey, whiteSpace: WhiteSpace): BodyBuilder {
  const blocks: Block[] = [];
  let kind: BlockKind = { style: 'normal' };
  let runs: Run[] = [];
  let waiting: Block[] = [];

  const close = () => {
    const words = whiteSpace === 'collapse' ? collapsed(runs) : runs;
    if (words.some((run) => isNote(run) || run.text.trim() !== '')) blocks.push(blockOf(kind, words, newKey));
    for (const block of waiting) blocks.push(block);
    runs = [];
    waiting = [];
  };
  const write = (text: string, look: Look) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last !== undefined && !isNote(last) && isSameLook(last.look, look)) last.text += text;
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
    explain: (note) => void runs.push({ note }),
    paragraphAfter: (text, next) => {
      if (text.trim() !== '') waiting.push(blockOf(next, [{ text, look: plainLook }], newKey));
    },
    blockAfter: (block) => void waiting.push(block),
    finish: () => {
      close();
      return blocks.length === 0 ? [blockOf({ style: 'normal' }, [{ text: '', look: plainLook }], newKey)] : blocks;
    },
  };
}

/** Stands for a note where white space is looked at: as visible as a letter. */
const noteCharacter = '\uFFFC';
const textOf = (run: Run): string => (isNote(run) ? noteCharacter : run.text);

/** One space for many, none beside a break or at the block's ends. https://www.w3.org/TR/css-text-3/#white-space-phase-1 */
function collapsed(runs: readonly Run[]): Run[] {
  const whole = runs.map(textOf).join('');
  let at = 0;
  return runs
    .map((run): Run => {
      const kept = [...textOf(run)].filter((char) => {
        const index = at;
        at += char.length;
        return char !== ' ' || isVisibleSpace(whole, index);
      });
      return isNote(run) ? run : { text: kept.join(''), look: run.look };
    })
    .filter((run) => textOf(run) !== '');
}

/** A space shows if words stand before it in its line and it is the first of its row, and words come after. */
function isVisibleSpace(whole: string, at: number): boolean {
  const before = whole[at - 1];
  if (before === undefined || before === ' ' || before === '\n') return false;
  let next = at + 1;
  while (whole[next] === ' ') next += 1;
  return whole[next] !== undefined && whole[next] !== '\n';
}

function blockOf(kind: BlockKind, runs: readonly Run[], newKey: NewKey): TextBlock {
  const addresses = runs.flatMap((run) => (isNote(run) || run.look.href === null ? [] : [run.look.href]));
  const hrefs = [...new Set(addresses.filter(isSafeHref))];
  const blockKey = newKey();
  const markDefs = hrefs.map((href) => ({ _type: 'link' as const, _key: newKey(), href }));
  const children = runs.map((run): Span | Explainer => {
    if (isNote(run)) return { _type: 'explainer', _key: newKey(), text: run.note };
    const link = markDefs.find(({ href }) => href === run.look.href);
    const marks = link === undefined ? [...run.look.decorators] : [...run.look.decorators, link._key];
    return { _type: 'span', _key: newKey(), text: run.text, marks };
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
