/** What stands where the caret is, in the text of an article or in any other field. */
import { wordAt } from '../../shared/spelling/words';

export type TextSpot = {
  readonly kind: 'body' | 'field';
  /** The Arabic word at the caret, as a dictionary is asked about it. */
  readonly word: string | null;
  readonly selectedText: string;
  readonly isLink: boolean;
  /** Whether it is a part of an open article, beside which something can be said. */
  readonly isCommentable: boolean;
  /** One undo brings the word back. */
  readonly replaceWord: (letters: string) => void;
  readonly focus: () => void;
};

/** The text of an open article, which has its own ways (renderer/editor/body-spot.ts). */
export type BodyPlace = {
  readonly holds: (element: Element) => boolean;
  readonly spot: () => Omit<TextSpot, 'kind' | 'isCommentable'> | null;
};

const textual = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=url], input[type=email]';

/** Null where nothing can be written. */
export function spotAt(element: Element | null, bodies: readonly BodyPlace[]): TextSpot | null {
  // First: a card in the text has fields of its own.
  const field = element?.closest<HTMLInputElement | HTMLTextAreaElement>(textual) ?? null;
  if (field !== null) return fieldSpot(field);
  const spot = element === null ? null : (bodies.find((body) => body.holds(element))?.spot() ?? null);
  return spot === null ? null : { ...spot, kind: 'body', isCommentable: true };
}

function fieldSpot(field: HTMLInputElement | HTMLTextAreaElement): TextSpot {
  const { value } = field;
  const [start, end] = [field.selectionStart ?? value.length, field.selectionEnd ?? value.length];
  const found = wordAt(value, end);
  return {
    kind: 'field',
    word: found?.word ?? null,
    selectedText: value.slice(start, end),
    isLink: false,
    // The lines above the text, and those of its cards.
    isCommentable: field.dataset['field'] !== undefined && field.closest('[data-editor-page]') !== null,
    replaceWord: (letters) => {
      if (found === null || field.value !== value) return;
      field.focus();
      field.setSelectionRange(found.start, found.end);
      // The one way that the field's own undo knows of, and React hears.
      document.execCommand('insertText', false, letters);
    },
    focus: () => field.focus(),
  };
}
