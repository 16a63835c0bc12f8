/** The two versions row by row: as one text, or beside each other with each block across from what it was. What did not change is folded away. */
import { memo } from 'react';
import type { Direction } from '../../shared/arabic/direction';
import { isChanged } from '../../shared/compare/changes';
import type { ComparedBlock, ComparedField, Comparison } from '../../shared/compare/comparison';
import { useWords } from '../i18n/language';
import { fieldName } from '../reading/part-words';
import { BlockLabel } from './block-label';
import styles from './changes.module.css';
import { Pieces } from './piece-view';
import { Runs } from './runs';
import type { Side } from './side';

export type CompareLayout = 'inline' | 'beside';

export type ChangeRowsProps = {
  readonly comparison: Comparison;
  readonly language: string;
  readonly direction: Direction;
  readonly layout: CompareLayout;
  /** The change the person has come to. */
  readonly current: string | null;
};

export function ChangeRows({ comparison, language, direction, layout, current }: ChangeRowsProps) {
  const { fields, blocks, changes } = comparison;
  const { t } = useWords();
  const look = { direction, layout };
  const currentIn = (id: string): string | null => (current?.startsWith(id) === true ? current : null);
  return (
    <article className={styles.text} lang={language} data-layout={layout}>
      {changes.length === 0 && <p className={styles.none}>{t('changes.none')}</p>}
      {fields
        .filter(({ piece }) => piece.change !== 'same')
        .map((field) => (
          <FieldRow key={field.id} field={field} {...look} current={currentIn(field.id)} />
        ))}
      {stretches(blocks).map((stretch) =>
        stretch.kind === 'same' ? (
          <Unchanged key={stretch.blocks[0]!.id} blocks={stretch.blocks} {...look} />
        ) : (
          <BlockRow key={stretch.block.id} block={stretch.block} {...look} current={currentIn(stretch.block.id)} />
        ),
      )}
    </article>
  );
}

type Look = { readonly direction: Direction; readonly layout: CompareLayout };
type RowLook = Look & { readonly current: string | null };

const sidesOf = (layout: CompareLayout): readonly Side[] => (layout === 'beside' ? ['before', 'after'] : ['both']);

const FieldRow = memo(function FieldRow({
  field,
  direction,
  layout,
  current,
}: RowLook & { readonly field: ComparedField }) {
  const { t } = useWords();
  return (
    <section className={styles.row} data-kind="field">
      {sidesOf(layout).map((side) => (
        <div key={side} className={styles.side} data-side={side}>
          <p className={styles.label}>{fieldName(t, field.field)}</p>
          <Runs piece={field.piece} side={side} direction={direction} current={current} />
        </div>
      ))}
    </section>
  );
});

const BlockRow = memo(function BlockRow({
  block,
  direction,
  layout,
  current,
}: RowLook & { readonly block: ComparedBlock }) {
  return (
    <section className={styles.row} data-kind={block.kind === 'same' ? 'moved' : block.kind}>
      {sidesOf(layout).map((side) => (
        <div key={side} className={styles.side} data-side={side}>
          {isOn(block, side) && (
            <>
              <BlockLabel block={block} side={side} current={current} />
              <BlockPieces block={block} side={side} direction={direction} current={current} />
            </>
          )}
        </div>
      ))}
    </section>
  );
});

/** Whether a block has anything on this side. Where it came from is said where it stands now, on the side that shows it. */
const isOn = ({ kind, isMoved, before, after }: ComparedBlock, side: Side): boolean => {
  if (side === 'both') return true;
  if (kind === 'left') return side === 'before';
  if (isMoved) return side === 'after' || kind === 'changed';
  return side === 'before' ? before !== null : after !== null;
};

type BlockPiecesProps = {
  readonly block: ComparedBlock;
  readonly side: Side;
  readonly direction: Direction;
  readonly current: string | null;
};

function BlockPieces({ block, side, direction, current }: BlockPiecesProps) {
  if (block.kind === 'left' && side === 'both') return null;
  return <Pieces pieces={block.pieces} block={block} side={side} direction={direction} current={current} />;
}

type Stretch =
  | { readonly kind: 'change'; readonly block: ComparedBlock }
  | { readonly kind: 'same'; readonly blocks: readonly ComparedBlock[] };

function stretches(blocks: readonly ComparedBlock[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (isChanged(block)) found.push({ kind: 'change', block });
    else if (last?.kind === 'same') found[found.length - 1] = { kind: 'same', blocks: [...last.blocks, block] };
    else found.push({ kind: 'same', blocks: [block] });
  }
  return found;
}

/** Paragraphs on either side of a fold that say where one is. */
const shownAround = 1;

function Unchanged({ blocks, direction, layout }: Look & { readonly blocks: readonly ComparedBlock[] }) {
  const { t } = useWords();
  const folded = blocks.slice(shownAround, -shownAround);
  const row = (block: ComparedBlock) => (
    <div key={block.id} className={styles.row} data-kind="same">
      {sidesOf(layout).map((side) => (
        <div key={side} className={styles.side}>
          <BlockPieces block={block} side={side} direction={direction} current={null} />
        </div>
      ))}
    </div>
  );
  if (folded.length < 2) return blocks.map(row);
  return (
    <>
      {blocks.slice(0, shownAround).map(row)}
      <details className={styles.fold}>
        <summary>{t('changes.unchanged', { count: folded.length })}</summary>
        {folded.map(row)}
      </details>
      {blocks.slice(-shownAround).map(row)}
    </>
  );
}
