/**
 * Replacing everywhere also changes what stands above the text, outside the editor. So that one undo takes back both, a number on the root goes with the
 * editor's own step: where undo or redo brings another number, the fields follow. It is in no document.
 */
import { $getRoot, $getState, $setState, createState, HISTORIC_TAG, type LexicalEditor } from 'lexical';
import type { SearchedField } from '../../../shared/find/article-texts';

const stepNumber = createState('midadFieldStep', {
  parse: (value: unknown): number => (typeof value === 'number' ? value : 0),
});

/** A field before and after a step. */
export type FieldChange = { readonly field: SearchedField; readonly from: string; readonly to: string };

export type FieldSteps = {
  /** Ties these changes to the update that is under way. Only within an update. */
  readonly $add: (changes: readonly FieldChange[]) => void;
  readonly stop: () => void;
};

type Step = { readonly former: number; readonly changes: readonly FieldChange[] };

/** `apply` is asked to bring each field from one text to the other, by undo or redo. */
export function followFieldSteps(editor: LexicalEditor, apply: (changes: readonly FieldChange[]) => void): FieldSteps {
  const steps = new Map<number, Step>();
  const stop = editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    if (!tags.has(HISTORIC_TAG)) return;
    const before = prevEditorState.read($number);
    const now = editorState.read($number);
    if (before === now) return;
    const undone = steps.get(before);
    const redone = steps.get(now);
    if (undone?.former === now) apply(undone.changes.map(turnedRound));
    else if (redone?.former === before) apply(redone.changes);
  });
  return {
    $add: (changes) => {
      const former = $number();
      const number = Math.max(former, ...steps.keys()) + 1;
      steps.set(number, { former, changes });
      $setState($getRoot(), stepNumber, number);
    },
    stop,
  };
}

const $number = (): number => $getState($getRoot(), stepNumber);

const turnedRound = ({ field, from, to }: FieldChange): FieldChange => ({ field, from: to, to: from });
