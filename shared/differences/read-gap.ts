/**
 * What a person reads of words that went and words that came in their place: the words and signs alone that are other. A change is made of whole tokens,
 * spaces and all; that a word goes and leaves its space behind, or that a full stop comes, is still the deletion of that word, the insertion of that stop.
 */
import { isExplainer, isSpan } from '../model/text-block';
import { wordsAndSigns } from '../arabic/words-and-signs';
import type { ChangeKind, Told } from './told';
import type { UnitToken } from './units';

export type ReadGap = Pick<Told, 'before' | 'after' | 'text'> & {
  readonly kind: Extract<ChangeKind, 'inserted' | 'deleted' | 'replaced'>;
  /** Letters of what came that read as it did: at its beginning and at its end. */
  readonly lead: number;
  readonly trail: number;
};

/** A word, a sign, a space, or an object in the line, which counts as one letter and reads as its note. */
type Piece = {
  readonly kind: 'text' | 'object';
  readonly same: string;
  readonly text: string;
  readonly letters: number;
};

export function readGap(gone: readonly UnitToken[], come: readonly UnitToken[]): ReadGap {
  const [was, is] = [gone.flatMap(piecesIn), come.flatMap(piecesIn)];
  const most = Math.min(was.length, is.length);
  let lead = 0;
  while (lead < most && was[lead]!.same === is[lead]!.same) lead += 1;
  let trail = 0;
  while (trail < most - lead && was.at(-1 - trail)!.same === is.at(-1 - trail)!.same) trail += 1;
  const [old, now] = [was, is].map((pieces) => pieces.slice(lead, pieces.length - trail));
  const isNothing = old!.length === 0 && now!.length === 0;
  // Letters that only moved between people are shown as they are.
  const [before, after] = isNothing ? [was, is] : [old!, now!];
  const isNote = [...before, ...after].every(({ kind, text }) => kind === 'object' || text.trim() === '');
  const hasNote = [...before, ...after].some(({ kind }) => kind === 'object');
  return {
    kind: before.length === 0 ? 'inserted' : after.length === 0 ? 'deleted' : 'replaced',
    before: read(before),
    after: read(after),
    ...(isNote && hasNote && { text: 'note' as const }),
    lead: isNothing ? 0 : lettersOf(is.slice(0, lead)),
    trail: isNothing ? 0 : lettersOf(is.slice(is.length - trail)),
  };
}

function piecesIn({ parts, text }: UnitToken): readonly Piece[] {
  const [object] = parts;
  if (object !== undefined && !isSpan(object))
    return [{ kind: 'object', same: text, text: isExplainer(object) ? object.text : '', letters: 1 }];
  return wordsAndSigns(text).map((part) => ({ kind: 'text', same: part, text: part, letters: part.length }));
}

const read = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const lettersOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { letters }) => sum + letters, 0);
