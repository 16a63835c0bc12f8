/** The commands about what is suggested, and the ways between list and text. */
import { useCallback, type RefObject } from 'react';
import { useCommands, useDeskWindow } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { useWords } from '../../i18n/language';
import { fieldOn } from '../article-page';
import type { ArticleSession, Decision } from '../article-session';
import type { DetailsField } from '../details-panel';
import { useFieldClicks } from '../find/use-field-clicks';
import { useShowSide } from '../side/show-side';
import { useSuggestedInField } from './use-field-suggestions';
import type { OpenSuggestion, Suggestions } from './use-suggestions';

type Given = {
  readonly session: ArticleSession;
  readonly suggestions: Suggestions;
  readonly editor: ArticleEditorHandle | null;
  readonly page: RefObject<HTMLElement | null>;
  readonly editDetails: (field: DetailsField) => void;
};

export type Suggesting = {
  readonly jump: (suggestion: OpenSuggestion) => void;
  /** Decides, tells of it where it was many, and goes on to the next one where it was one. */
  readonly decide: (decision: Decision, ids: readonly string[]) => void;
  /** Somebody has clicked on one in the text. */
  readonly onSuggestion: (id: string) => void;
};

export function useSuggesting({ session, suggestions, editor, page, editDetails }: Given): Suggesting {
  const { notices, state } = useDeskWindow();
  const { t } = useWords();
  const showSide = useShowSide();
  const { list, active, activate, tracking } = suggestions;
  const jump = ({ id, place }: OpenSuggestion): void => {
    activate(id);
    if (place.kind === 'field') return goToField({ page: page.current, editDetails }, place);
    if (editor === null || place.key === null) return editor?.focus();
    if (place.kind === 'cardText') {
      const { key, field, from } = place;
      if (!editor.selectInCard(key, field, { start: from, end: from })) editor.showCard(key);
      return;
    }
    // A caret is enough: selected words would have their own bar over them.
    const at = place.kind === 'block' ? place.from : Infinity;
    if (!editor.select(place.key, { start: at, end: at })) editor.showCard(place.key);
  };
  const indexNow = (): number => {
    const at = active ?? editor?.suggestionAtCaret() ?? null;
    return list.findIndex(({ id }) => id === at);
  };
  const step = (by: 1 | -1): void => {
    const at = indexNow();
    const next = list[at < 0 ? (by === 1 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
    if (next === undefined) return;
    showSide('changes');
    jump(next);
  };
  const decide = (decision: Decision, ids: readonly string[]): void => {
    const [only] = ids;
    const at = list.findIndex(({ id }) => id === only);
    suggestions.decide(decision, ids);
    if (ids.length > 1) notices.tell({ text: t('suggestions.decided', { decision, count: ids.length }) });
    const next = ids.length === 1 && list.length > 1 ? (list[at + 1] ?? list[0]) : undefined;
    activate(next?.id ?? null);
  };
  const decideHere = (decision: Decision): void => {
    const here = list[indexNow()];
    if (here !== undefined) decide(decision, [here.id]);
  };
  const all = (): readonly string[] => list.map(({ id }) => id);
  const some = (): boolean => list.length > 0;
  const mayDecide = (): boolean => some() && tracking !== 'always';
  const isHere = (): boolean => mayDecide() && indexNow() >= 0;
  useCommands({
    'suggestions.track': {
      run: () => session.track(tracking === 'on' ? 'off' : 'on'),
      canRun: () => tracking !== 'always',
    },
    'suggestions.next': { run: () => step(1), canRun: some },
    'suggestions.previous': { run: () => step(-1), canRun: some },
    'suggestions.accept': { run: () => decideHere('accept'), canRun: isHere },
    'suggestions.reject': { run: () => decideHere('reject'), canRun: isHere },
    'suggestions.acceptAll': { run: () => decide('accept', all()), canRun: mayDecide },
    'suggestions.rejectAll': { run: () => decide('reject', all()), canRun: mayDecide },
    'suggestions.clean': { run: () => state.setState(({ isCleanReading }) => ({ isCleanReading: !isCleanReading })) },
    'suggestions.compare': {
      run: () => state.setState({ dialog: { kind: 'compare', from: 'suggested' } }),
      canRun: some,
    },
    'view.changes': { run: () => showSide('changes') },
  });
  const onSuggestion = useCallback((id: string): void => activate(id), [activate]);
  const chosen = useCallback(({ id }: { readonly id: string }): void => activate(id), [activate]);
  useFieldClicks({ page, stretchesIn: useSuggestedInField(suggestions), chosen });
  return { jump, decide, onSuggestion };
}

type FieldWays = { readonly page: Element | null; readonly editDetails: (field: DetailsField) => void };

/** A line of the page, with the words; else the field among the details. */
export function goToField(
  { page, editDetails }: FieldWays,
  { field, from, to }: { readonly field: string; readonly from: number; readonly to: number },
): void {
  const line = fieldOn(page, field);
  if (line === null) return editDetails(field as DetailsField);
  line.focus();
  line.setSelectionRange(from, Math.min(to, line.value.length));
}
