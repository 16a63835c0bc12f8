/** A line that is written without looks, in a field or a card, built either way word by word. */
import { blockOfLine } from '../merge/compare-words';
import type { Part } from '../merge/fields';
import { textOf } from '../model/plain-text';
import type { PartSides } from './mix-record';
import { mixText, type TextContext } from './mix-text';
import type { Mixed } from './mixed';
import type { Told } from './told';

/** `told`: what is told of each of its changes besides. */
export type LineContext = TextContext & { readonly told?: Pick<Told, 'text'> };

export function mixLine(name: string, sides: PartSides, { told, ...context }: LineContext): Mixed<Part> {
  const lineOf = (part: Part | undefined) => blockOfLine(String(part?.[name] ?? ''));
  const words = mixText(
    { before: lineOf(sides.before), after: lineOf(sides.after), between: sides.between.map(lineOf) },
    context,
  );
  return {
    atoms: words.atoms.map((atom) => ({ ...atom, ...told })),
    build: (isBack) => ({ [name]: textOf({ ...blockOfLine(''), ...words.build(isBack) }) }),
  };
}
