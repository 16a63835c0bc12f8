/**
 * A long text is on the screen before all of it is laid out: blocks out of sight are left out at first (`content-visibility` in editor-text.module.css), and
 * join a few at a time while nobody types. Left out for good they would make each key slower: the engine then takes ten milliseconds to find the caret's place
 * that take one otherwise (measured in Chromium 114, at 5,000 words as at 20,000).
 */
import { defineExtension, type LexicalEditor } from 'lexical';

export const LayOutAtRestExtension = defineExtension({ name: 'midad/lay-out-at-rest', register: layOutAtRest });

/** Blocks of 70 words in one rest: three milliseconds. */
const atOnce = 8;
const leftOut = ':scope > :not([data-laid-out])';

function layOutAtRest(editor: LexicalEditor): () => void {
  let rest = 0;
  const whenIdle = (): void => {
    if (rest === 0 && editor.getRootElement() !== null) rest = requestIdleCallback(layOutSome);
  };
  const layOutSome = (): void => {
    rest = 0;
    const blocks = [...(editor.getRootElement()?.querySelectorAll<HTMLElement>(leftOut) ?? [])];
    for (const block of blocks.slice(0, atOnce)) block.dataset['laidOut'] = '';
    if (blocks.length > atOnce) whenIdle();
  };
  const stop = editor.registerUpdateListener(({ dirtyElements }) => {
    if (dirtyElements.size > 0) whenIdle();
  });
  const leaveRoot = editor.registerRootListener(whenIdle);
  return () => {
    stop();
    leaveRoot();
    cancelIdleCallback(rest);
  };
}
