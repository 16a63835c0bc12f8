/**
 * A step may change more than the text: a replacement reaches the fields above it, a decision about a suggestion what the file holds beside it. So that one
 * undo takes back both, a number on the root goes with the editor's own step; where undo or redo brings another number, whoever tied something to it is told.
 * It is in no document.
 */
import { $getRoot, $getState, $setState, createState, HISTORIC_TAG, type LexicalEditor } from 'lexical';

const stepNumber = createState('midadOutsideStep', {
  parse: (value: unknown): number => (typeof value === 'number' ? value : 0),
});

/** What goes with a step outside the text. */
export type OutsideStep = { readonly undone: () => void; readonly redone: () => void };

export type OutsideSteps = {
  /** Ties this to the update that is under way. Only within an update. */
  readonly $add: (step: OutsideStep) => void;
  readonly stop: () => void;
};

/** One for each editor. */
export function followOutsideSteps(editor: LexicalEditor): OutsideSteps {
  const steps = new Map<number, OutsideStep & { readonly former: number }>();
  const stop = editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    if (!tags.has(HISTORIC_TAG)) return;
    const before = prevEditorState.read($number);
    const now = editorState.read($number);
    if (before === now) return;
    const [undone, redone] = [steps.get(before), steps.get(now)];
    if (undone?.former === now) undone.undone();
    else if (redone?.former === before) redone.redone();
  });
  return {
    $add: (step) => {
      const former = $number();
      const number = Math.max(former, ...steps.keys()) + 1;
      steps.set(number, { former, ...step });
      $setState($getRoot(), stepNumber, number);
    },
    stop,
  };
}

const $number = (): number => $getState($getRoot(), stepNumber);
