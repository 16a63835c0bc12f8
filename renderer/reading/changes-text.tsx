/** What is different between two versions of an article, to read from change to change: what went is struck through, what came stands on a ground of its own. */
import { Fragment, useMemo } from 'react';
import { directionOf, type Direction } from '../../shared/arabic/direction';
import {
  compareArticles,
  isChange,
  type ComparedBlock,
  type ComparedField,
  type Comparison,
} from '../../shared/merge/compare-articles';
import { compareInline, type InlineRun } from '../../shared/merge/compare-inline';
import { blockOfLine, plainRuns } from '../../shared/merge/compare-words';
import { sameData } from '../../shared/merge/same-data';
import type { Article } from '../../shared/model/article';
import { isTextBlock, type Block } from '../../shared/model/body';
import { useWords } from '../i18n/language';
import { classes } from '../ui/classes';
import textStyles from './article-text.module.css';
import styles from './changes-text.module.css';
import { blockKind, fieldName, fieldText, objectKind, wordsOf } from './part-words';
import { Piece } from './word-piece';

export const useComparison = (before: Article, after: Article): Comparison =>
  useMemo(() => compareArticles(before, after), [before, after]);

export type ChangesTextProps = {
  readonly comparison: Comparison;
  readonly language: string;
  readonly direction: Direction;
  /** The change the person has come to. */
  readonly current: string | null;
};

export function ChangesText({ comparison, language, direction, current }: ChangesTextProps) {
  const { fields, blocks, changes } = comparison;
  const { t } = useWords();
  return (
    <article className={textStyles.text} lang={language} dir={direction}>
      {changes === 0 && <p className={styles.none}>{t('changes.none')}</p>}
      {fields
        .filter((field) => isChange(field))
        .map((field) => (
          <FieldChange
            key={field.field}
            field={field}
            direction={direction}
            isCurrent={current === `field:${field.field}`}
          />
        ))}
      {stretches(blocks).map((stretch) =>
        stretch.kind === 'same' ? (
          <Unchanged key={stretch.blocks[0]!.key} blocks={stretch.blocks} direction={direction} />
        ) : (
          <BlockChange
            key={stretch.block.key}
            block={stretch.block}
            direction={direction}
            isCurrent={current === `block:${stretch.block.key}`}
          />
        ),
      )}
    </article>
  );
}

/** The changes in the order in which a reader meets them, by names of their own. */
export const changeNames = ({ fields, blocks }: Comparison): readonly string[] => [
  ...fields.filter((field) => isChange(field)).map(({ field }) => `field:${field}`),
  ...blocks.filter((block) => isChange(block)).map(({ key }) => `block:${key}`),
];

type ChangeProps = { readonly direction: Direction; readonly isCurrent: boolean };

function FieldChange({ field, direction, isCurrent }: ChangeProps & { readonly field: ComparedField }) {
  const { t } = useWords();
  const [was, is] = [fieldText(t, field.field, field.before), fieldText(t, field.field, field.after)];
  return (
    <section className={styles.change} data-change="field" data-current={isCurrent}>
      <p className={styles.label}>{fieldName(t, field.field)}</p>
      <Runs runs={compareInline(blockOfLine(was), blockOfLine(is))} direction={direction} />
    </section>
  );
}

function BlockChange({ block, direction, isCurrent }: ChangeProps & { readonly block: ComparedBlock }) {
  const { t } = useWords();
  const kind = block.kind === 'same' ? 'moved' : block.kind;
  return (
    <section className={styles.change} data-change={kind} data-current={isCurrent}>
      <p className={styles.label}>
        {t(`changes.${kind}`)}
        {block.isMoved && block.kind === 'changed' && ` · ${t('changes.moved')}`}
        {kindsOf(block).map((one) => ` · ${one(t)}`)}
      </p>
      <Runs runs={runsOf(block)} direction={direction} kind={looksLike(block.after ?? block.before)} />
    </section>
  );
}

type Translate = ReturnType<typeof useWords>['t'];

/** What the block is, where that is no plain paragraph, and what it was where that was something else. */
function kindsOf({ before, after }: ComparedBlock): readonly ((t: Translate) => string)[] {
  const name = (block: Block) => (t: Translate) => (isTextBlock(block) ? blockKind(t, block) : objectKind(t, block));
  const shown = after ?? before;
  if (!isTextBlock(shown)) return [name(shown)];
  if (before === null || after === null || !isTextBlock(before) || sameData(placeOf(before), placeOf(after))) return [];
  return [(t) => t('changes.became', { was: name(before)(t), is: name(after)(t) })];
}

const placeOf = (block: Block): unknown =>
  isTextBlock(block) ? [block.style, block.listItem ?? null, block.level ?? null] : block._type;

function runsOf({ kind, before, after }: ComparedBlock): readonly InlineRun[] {
  if (kind === 'changed') return compareInline(wordsOf(before), wordsOf(after));
  return plainRuns(wordsOf(after ?? before)).map(({ pieces }) => ({
    kind: kind === 'same' ? 'same' : kind,
    pieces,
  }));
}

type Stretch =
  | { readonly kind: 'change'; readonly block: ComparedBlock }
  | { readonly kind: 'same'; readonly blocks: readonly ComparedBlock[] };

function stretches(blocks: readonly ComparedBlock[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (isChange(block)) found.push({ kind: 'change', block });
    else if (last?.kind === 'same') found[found.length - 1] = { kind: 'same', blocks: [...last.blocks, block] };
    else found.push({ kind: 'same', blocks: [block] });
  }
  return found;
}

/** Paragraphs on either side of a fold that say where one is. */
const shownAround = 1;

function Unchanged({
  blocks,
  direction,
}: {
  readonly blocks: readonly ComparedBlock[];
  readonly direction: Direction;
}) {
  const { t } = useWords();
  const folded = blocks.slice(shownAround, -shownAround);
  const text = ({ key, before, after }: ComparedBlock) => (
    <Runs key={key} runs={plain((after ?? before)!)} direction={direction} kind={looksLike((after ?? before)!)} quiet />
  );
  if (folded.length < 2) return blocks.map(text);
  return (
    <>
      {blocks.slice(0, shownAround).map(text)}
      <details className={styles.fold}>
        <summary>{t('changes.unchanged', { count: folded.length })}</summary>
        {folded.map(text)}
      </details>
      {blocks.slice(-shownAround).map(text)}
    </>
  );
}

const plain = (block: Block): readonly InlineRun[] =>
  plainRuns(wordsOf(block)).map(({ pieces }) => ({ kind: 'same', pieces }));

function looksLike(block: Block): 'text' | 'heading' | 'quote' | 'item' {
  if (!isTextBlock(block)) return 'text';
  if (block.listItem !== undefined) return 'item';
  if (/^h[1-6]$/.test(block.style)) return 'heading';
  return block.style === 'blockquote' ? 'quote' : 'text';
}

type RunsProps = {
  readonly runs: readonly InlineRun[];
  readonly direction: Direction;
  readonly kind?: ReturnType<typeof looksLike>;
  readonly quiet?: true;
};

function Runs({ runs, direction, kind = 'text', quiet }: RunsProps) {
  return (
    <p
      className={classes(textStyles.block, quiet && styles.quiet)}
      data-kind={kind}
      dir={directionOf(lettersOf(runs), direction)}
    >
      {runs.map(({ kind: change, pieces }, at) => {
        const words = pieces.map((piece) => <Piece key={piece.at} piece={piece} />);
        const key = `${change}-${pieces[0]?.at}`;
        if (change === 'gone')
          return (
            <del key={key} className={styles.gone}>
              {words}
            </del>
          );
        if (change === 'come')
          return (
            <Fragment key={key}>
              {/* What went would join its last letter to the first that came. */}
              {runs[at - 1]?.kind === 'gone' && ' '}
              <ins className={styles.come}>{words}</ins>
            </Fragment>
          );
        return <Fragment key={key}>{words}</Fragment>;
      })}
    </p>
  );
}

const lettersOf = (runs: readonly InlineRun[]): string =>
  runs.flatMap(({ pieces }) => pieces.map((piece) => (piece.kind === 'text' ? piece.text : ''))).join('');
