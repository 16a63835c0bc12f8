/** Says after a paste what could not come along, and offers the ways back. It goes with the next change of the text, which they would undo. */
import { useMemo, useRef } from 'react';
import { leftOutKinds, type LeftOut } from '../../shared/import/imported';
import { useDeskWindow } from '../desk/desk-window';
import type { Pasted } from '../editor/article-editor';
import { useWords } from '../i18n/language';

export type PasteNote = { readonly show: (pasted: Pasted) => void; readonly close: () => void };

export function usePasteNote(): PasteNote {
  const { t, language } = useWords();
  const { notices } = useDeskWindow();
  const closeShown = useRef<() => void>(() => {});
  return useMemo(
    () => ({
      show: ({ leftOut, undo, asPlain }) => {
        closeShown.current();
        if (leftOut.length === 0) return;
        const what = countsOf(leftOut).map(({ what, count }) => t(`paste.what.${what}`, { count }));
        const list = new Intl.ListFormat(language).format(what);
        closeShown.current = notices.show({
          text: t(asPlain === null ? 'paste.nothing' : 'paste.leftOut', { list }),
          ...(asPlain === null
            ? {}
            : { act: { label: t('paste.undo'), run: undo }, otherAct: { label: t('paste.asPlain'), run: asPlain } }),
        });
      },
      close: () => {
        closeShown.current();
        closeShown.current = () => {};
      },
    }),
    [t, language, notices],
  );
}

/** In one order, whatever came first in the text. */
function countsOf(leftOut: readonly LeftOut[]) {
  return leftOutKinds
    .map((what) => ({ what, count: leftOut.filter((one) => one.what === what).length }))
    .filter(({ count }) => count > 0);
}
