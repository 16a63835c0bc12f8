/** The words of two versions of a text block, built either way word by word. A changed word is one whole word, so that no Arabic letter is parted from its neighbour. */
import type { TextBlock } from '../model/text-block';
import { align, tokensIn, wordText, type GapLane, type Lane, type Piece } from './align';
import { assembled, type Taken, type Words } from './assembled';
import { namer } from './hash-of';
import { lookAtoms, type LookContext } from './look-atoms';
import { defsOf } from './look-changes';
import type { Atom, IsBack, Mixed, Sides } from './mixed';
import { readGap } from './read-gap';
import { textAuthors } from './text-authors';
import { textOfToken, unitsOf, type Unit, type UnitToken } from './units';

export type TextContext = {
  /** Begins the names of what is found. */
  readonly within: string;
  readonly placeOf: (from: number, to: number) => Atom['place'];
  /** Who owns each layer: what one person did to one place in several layers is one change. */
  readonly owners: readonly number[];
};

/** Reads the differences of a text, and how each stretch of it is built. */
type Found = { readonly atoms: Atom[]; readonly stretches: ((isBack: IsBack) => readonly Taken[])[] };

export function mixText(sides: Sides<TextBlock>, context: TextContext): Mixed<Words> {
  const { before, after } = sides;
  const lanes = align(unitsOf(before), unitsOf(after));
  const defs = { was: defsOf(before), is: defsOf(after) };
  const { atoms, stretches } = differencesOf(lanes, { authors: textAuthors(sides), context, defs });
  const wordsOf = ({ children, markDefs }: TextBlock): Words => ({ children, markDefs });
  if (atoms.length === 0) return { atoms, build: () => wordsOf(after) };
  return {
    atoms,
    build: (isBack) => {
      const back = atoms.filter(({ id }) => isBack(id)).length;
      if (back === 0) return wordsOf(after);
      if (back === atoms.length && !hasAnchors(after)) return wordsOf(before);
      return assembled(
        stretches.flatMap((stretch) => stretch(isBack)),
        { before, after },
      );
    },
  };
}

/** An anchor that came meanwhile must not go with what is taken back. */
const hasAnchors = ({ markDefs }: TextBlock): boolean => markDefs.some(({ _type }) => _type === 'comment');

function differencesOf(lanes: readonly Lane[], given: Omit<LookContext, 'name'>): Found {
  const found: Found = { atoms: [], stretches: [] };
  const adding = { ...given, name: namer(given.context.within) };
  const looks = lookAtoms(lanes, adding);
  lanes.forEach((lane, at) => {
    if (lane.kind === 'gap') {
      const around = [lanes[at - 1], lanes[at + 1]].map((near) => (near?.kind === 'same' ? wordText(near.is) : ''));
      addGap(found, { gap: lane, around, ...adding });
      return;
    }
    const { was, is } = lane;
    const atom = looks.get(lane);
    if (atom !== undefined && !found.atoms.includes(atom)) found.atoms.push(atom);
    found.stretches.push((isBack) =>
      atom !== undefined && isBack(atom.id) ? taken(was, 'before') : taken(is, 'after'),
    );
  });
  return found;
}

type Gap = LookContext & { readonly gap: GapLane; readonly around: readonly string[] };
type Signed = Piece & { readonly layer: number };

/** What each person did between two words that stayed. */
function addGap(found: Found, { gap, around, authors, context, name }: Omit<Gap, 'defs'>): void {
  const gone = signed(gap.gone, authors.gone);
  const come = signed(gap.come, authors.come);
  const ownerOf = ({ layer }: Signed): number => context.owners[layer] ?? 0;
  const ids = new Map<number, string>();
  for (const owner of new Set([...gone, ...come].map(ownerOf))) {
    const [out, into] = [gone, come].map((pieces) => pieces.filter((piece) => ownerOf(piece) === owner));
    const atom = gapAtom({ out: out!, into: into! }, { at: gap.at, around, context, name });
    ids.set(owner, atom.id);
    found.atoms.push(atom);
  }
  const idOf = (piece: Signed): string => ids.get(ownerOf(piece))!;
  found.stretches.push((isBack) => {
    const pieces = [
      ...gone.filter((piece) => isBack(idOf(piece))).map(({ token }): Taken => ({ token, from: 'before' })),
      ...come.filter((piece) => !isBack(idOf(piece))).map(({ token }): Taken => ({ token, from: 'after' })),
    ];
    return ids.size === 1 ? pieces : spaced(pieces, gap);
  });
}

/** White space that stood behind the word before belongs to who wrote what follows it. */
function signed(pieces: readonly Piece[], layerOf: (unit: number) => number): readonly Signed[] {
  return pieces.map((piece, at) => {
    const isLead = at === 0 && isSpace(piece.token) && pieces.length > 1;
    return { ...piece, layer: layerOf((isLead ? pieces[1]! : piece).unit) };
  });
}

function gapAtom(
  { out, into }: { readonly out: readonly Signed[]; readonly into: readonly Signed[] },
  { at, around, context, name }: Pick<Gap, 'around' | 'context' | 'name'> & { readonly at: number },
): Atom {
  const [gone, come] = [out, into].map((pieces) => pieces.map(({ token }) => token));
  const { lead, trail, ...told } = readGap(gone!, come!);
  const [from, to] = [come![0]?.from ?? at, come!.at(-1)?.to ?? at];
  // Where another person's words stand between, letters of the whole are no letters of the stretch.
  const isOne = to - from === come!.reduce((sum, token) => sum + token.to - token.from, 0);
  return {
    id: name('words', [...around, wordsIn(gone!), wordsIn(come!)]),
    ...told,
    place: isOne ? context.placeOf(from + lead, to - trail) : context.placeOf(from, to),
    layer: Math.max(...[...out, ...into].map(({ layer }) => layer)),
  };
}

/** Where only some of what stood between two words is there, no two words may become one. */
function spaced(pieces: readonly Taken[], { gone, come }: GapLane): readonly Taken[] {
  const all = [...gone, ...come].map(({ token }) => token);
  const space = all.find(isSpace);
  if (space === undefined) return pieces;
  const between: Taken = { token: space, from: gone.some(({ token }) => token === space) ? 'before' : 'after' };
  const isLed = [gone, come].some(([first]) => first !== undefined && isSpace(first.token));
  return pieces.flatMap((piece, at) => {
    const last = pieces[at - 1]?.token;
    const isOpen = last === undefined ? isLed : !isSpace(last) && last.to !== piece.token.from;
    return isOpen && !isSpace(piece.token) ? [between, piece] : [piece];
  });
}

const isSpace = (token: UnitToken): boolean => token.text !== '' && token.text.trim() === '';

const wordsIn = (tokens: readonly UnitToken[]): string => tokens.map(textOfToken).join('');

const taken = (unit: Unit, from: Taken['from']): readonly Taken[] => tokensIn(unit).map((token) => ({ token, from }));
