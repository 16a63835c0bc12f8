/** What one side of a field or block shows, with the words marked that the other side does not have. */
import { blockOfLine, compareWords, plainRuns, type WordRun } from '../../../shared/merge/compare-words';
import type { Part } from '../../../shared/merge/fields';
import { sameData } from '../../../shared/merge/same-data';
import type { Translate } from '../../../shared/messages/translate';
import { isTextBlock, type Block } from '../../../shared/model/body';
import type { MergePlan, OrderConflict } from '../../../shared/merge/merge-plan';
import { blockText } from '../../../shared/model/plain-text';
import { blockKind, fieldText, objectKind, wordsOf } from '../../reading/part-words';

export type SideContent =
  /** `kind` names what the block is, where that is no plain paragraph or where the sides differ in it. */
  | {
      readonly kind: 'words';
      readonly runs: readonly WordRun[];
      readonly look: 'field' | 'text';
      readonly label: string | null;
    }
  | { readonly kind: 'note'; readonly text: string };

export type Contents = { readonly base: SideContent; readonly ours: SideContent; readonly theirs: SideContent };

type Sides<T> = { readonly base: T | null; readonly ours: T; readonly theirs: T };

export function fieldContents(t: Translate, field: string, sides: Sides<Part>): Contents {
  const show = (part: Part | null): string => (part === null ? '' : fieldText(t, field, part));
  const [ours, theirs] = [show(sides.ours), show(sides.theirs)];
  const compared = compareWords(blockOfLine(ours), blockOfLine(theirs));
  const content = (text: string, runs: readonly WordRun[]): SideContent =>
    text.trim() === '' ? { kind: 'note', text: t('clash.empty') } : { kind: 'words', runs, look: 'field', label: null };
  const was = show(sides.base);
  return {
    base: sides.base === null ? { kind: 'note', text: t('clash.unknown') } : content(was, plainRuns(blockOfLine(was))),
    ours: content(ours, compared.ours),
    theirs: content(theirs, compared.theirs),
  };
}

/** A block that a side does not have was either removed from it or never in it. */
export function blockContents(t: Translate, sides: Sides<Block | null>): Contents {
  const { base, ours, theirs } = sides;
  const compared = ours === null || theirs === null ? null : compareWords(wordsOf(ours), wordsOf(theirs));
  const isLabelled = ours !== null && theirs !== null && !sameData(placeOf(ours), placeOf(theirs));
  const show = (block: Block | null, runs: readonly WordRun[] | undefined): SideContent => {
    if (block === null) return { kind: 'note', text: t(base === null ? 'clash.absent' : 'clash.removed') };
    const shown = runs ?? plainRuns(wordsOf(block));
    if (!isTextBlock(block)) return { kind: 'words', runs: shown, look: 'field', label: objectKind(t, block) };
    const isPlain = block.style === 'normal' && block.listItem === undefined;
    const label = isPlain && !isLabelled ? null : blockKind(t, block);
    return shown.length === 0
      ? { kind: 'note', text: t('clash.empty') }
      : { kind: 'words', runs: shown, look: 'text', label };
  };
  return {
    base: base === null ? { kind: 'note', text: t('clash.unknown') } : show(base, undefined),
    ours: show(ours, compared?.ours),
    theirs: show(theirs, compared?.theirs),
  };
}

/** The blocks between the first and the last that stand elsewhere, each by its first words. */
export function orderContents(t: Translate, plan: MergePlan, { base, ours, theirs }: OrderConflict): Contents {
  const shared = ours.filter((key) => theirs.includes(key));
  const [our, their] = [shared, theirs.filter((key) => shared.includes(key))];
  const first = our.findIndex((key, at) => key !== their[at]);
  const last = our.findLastIndex((key, at) => key !== their[at]);
  const show = (keys: readonly string[]): SideContent => {
    const lines = keys
      .slice(first, last + 1)
      .map((key) => `${our.indexOf(key) + 1}. ${beginning(plan.blocks.get(key)?.ours)}`);
    return { kind: 'words', runs: plainRuns(blockOfLine(lines.join('\n'))), look: 'field', label: null };
  };
  const was = (base ?? []).filter((key) => shared.includes(key));
  return {
    base: base === null ? { kind: 'note', text: t('clash.unknown') } : show(was),
    ours: show(our),
    theirs: show(their),
  };
}

const beginning = (block: Block | null | undefined): string => {
  if (block === null || block === undefined) return '';
  const words = (blockText(block) || block._type).split(/\s+/u);
  return words.length > 7 ? `${words.slice(0, 7).join(' ')}…` : words.join(' ');
};

const placeOf = (block: Block): unknown =>
  isTextBlock(block) ? [block.style, block.listItem ?? null, block.level ?? null, block.direction ?? null] : null;
