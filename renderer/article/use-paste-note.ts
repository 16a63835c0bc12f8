/** Says after a paste what could not come along, and offers the ways back. It goes with the next change of the text, which they would undo. */
import { useMemo, useRef } from 'react';
import { leftOutKinds, type LeftOut } from '../../shared/import/imported';
import type { Failure } from '../../shared/model/failure';
import { useDeskWindow } from '../desk/desk-window';
import type { Pasted } from '../editor/article-editor';
import { failureText } from '../i18n/plain-words';
import { useWords } from '../i18n/language';
import type { Notice } from '../ui/toast';

type Inserted = {
  readonly file: string;
  readonly leftOut: readonly LeftOut[];
  readonly undo: () => void;
  readonly asArticle: () => void;
};

export type PasteNote = {
  readonly show: (pasted: Pasted) => void;
  readonly showDocument: (inserted: Inserted) => void;
  readonly close: () => void;
};

export function usePasteNote(): PasteNote {
  const { t, language } = useWords();
  const { notices } = useDeskWindow();
  const closeShown = useRef<() => void>(() => {});
  return useMemo(() => {
    const listOf = (leftOut: readonly LeftOut[]): string =>
      new Intl.ListFormat(language).format(
        countsOf(leftOut).map(({ what, count }) => t(`paste.what.${what}`, { count })),
      );
    const picturesOf = (leftOut: readonly LeftOut[]): string => {
      const told = refusedPictures(leftOut).map(({ why, names }) => {
        const list = new Intl.ListFormat(language).format(names.map((name) => t('paste.pictureName', { name })));
        return `${list}: ${failureText(t, why)}`;
      });
      return told.length === 0 ? '' : ` ${told.join(' ')}`;
    };
    const show = (notice: Notice): void => {
      closeShown.current();
      closeShown.current = notices.show(notice);
    };
    return {
      show: ({ leftOut, undo, asPlain }) => {
        if (leftOut.length === 0) return;
        const list = listOf(leftOut);
        if (asPlain === null) return show({ text: t('paste.nothing', { list }) });
        show({
          text: t('paste.leftOut', { list }),
          act: { label: t('paste.undo'), run: undo },
          otherAct: { label: t('paste.asPlain'), run: asPlain },
        });
      },
      showDocument: ({ file, leftOut, undo, asArticle }) =>
        show({
          text:
            leftOut.length === 0
              ? t('paste.document', { file })
              : `${t('paste.documentLeftOut', { file, list: listOf(leftOut) })}${picturesOf(leftOut)}`,
          act: { label: t('paste.undo'), run: undo },
          otherAct: { label: t('paste.asArticle'), run: asArticle },
        }),
      close: () => {
        closeShown.current();
        closeShown.current = () => {};
      },
    };
  }, [t, language, notices]);
}

/** In one order, whatever came first in the text. */
function countsOf(leftOut: readonly LeftOut[]) {
  return leftOutKinds
    .map((what) => ({ what, count: leftOut.filter((one) => one.what === what).length }))
    .filter(({ count }) => count > 0);
}

type Refused = { readonly why: Failure; readonly names: readonly string[] };

/** Names of a kind that are told; more would not be read. */
const mostNames = 4;

/** Pictures that could not be stored, by the reason. */
function refusedPictures(leftOut: readonly LeftOut[]): readonly Refused[] {
  const reasons = new Map<string, { why: Failure; names: string[] }>();
  for (const { failure, text } of leftOut) {
    if (failure === undefined) continue;
    const key = JSON.stringify(failure);
    const known = reasons.get(key) ?? { why: failure, names: [] };
    if (known.names.length < mostNames && text !== '') known.names.push(text.slice(0, 60));
    reasons.set(key, known);
  }
  return [...reasons.values()].filter(({ names }) => names.length > 0);
}
