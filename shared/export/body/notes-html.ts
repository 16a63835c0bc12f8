/** Notes on words: a number where the word stands, the notes themselves at the end of the article, with a way back. */
import type { Direction } from '../../arabic/direction';
import type { Body } from '../../model/body';
import { textBlocksIn } from '../../model/body';
import { isExplainer, type Explainer, type TextBlock } from '../../model/text-block';
import { element, lines, text, type Html } from '../html';
import { isolated } from '../isolate';
import { exportWords } from '../words';

/** In reading order; a note without words is none. */
export type Notes = readonly Note[];
export type Note = {
  readonly number: number;
  readonly id: string;
  readonly block: TextBlock;
  readonly note: Explainer;
};

export const noNotes: Notes = [];

export function notesOf(body: Body): Notes {
  return body
    .flatMap(textBlocksIn)
    .flatMap((block) => block.children.filter(isExplainer).map((note) => ({ block, note })))
    .filter(({ note }) => note.text.trim() !== '')
    .map(({ block, note }, index) => ({ number: index + 1, id: idOf(`${block._key}-${note._key}`), block, note }));
}

/** The number, behind its word. Null where the page has no such note. */
export function noteMarkHtml(notes: Notes, block: TextBlock, note: Explainer): Html | null {
  const found = notes.find((one) => one.block === block && one.note === note);
  if (found === undefined) return null;
  const { id, number } = found;
  const link = element('a', { id: `note-mark-${id}`, href: `#note-${id}`, role: 'doc-noteref' }, text(String(number)));
  return element('sup', { class: 'note-mark' }, link);
}

type NotesPlace = { readonly direction: Direction; readonly language: string };

export function notesHtml(notes: Notes, { direction, language }: NotesPlace): Html | null {
  if (notes.length === 0) return null;
  const t = exportWords(language);
  const rows = notes.map(({ id, note }) => {
    const back = element(
      'a',
      { class: 'back', href: `#note-mark-${id}`, role: 'doc-backlink', 'aria-label': t('export.backToText') },
      text('↩'),
    );
    const words = element('span', { class: 'note' }, isolated(note.text, direction));
    return element('li', { id: `note-${id}` }, words, text(' '), back);
  });
  return element(
    'section',
    { class: 'notes', role: 'doc-endnotes', 'aria-label': t('export.notes') },
    lines(element('ol', {}, lines(...rows))),
  );
}

/** The same keys give the same id; what an id can't hold is written by its number. */
const idOf = (key: string): string => key.replace(/[^A-Za-z0-9-]/g, (char) => `_${char.codePointAt(0)!.toString(16)}`);
