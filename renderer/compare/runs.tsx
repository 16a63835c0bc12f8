/** One text with what went, what came and what only looks otherwise; or one side of it. */
import { Fragment } from 'react';
import { directionOf, type Direction } from '../../shared/arabic/direction';
import { wordChangeId } from '../../shared/compare/changes';
import type { InlineRun, TextPiece } from '../../shared/compare/comparison';
import type { WordPiece } from '../../shared/merge/compare-words';
import type { TextBlock } from '../../shared/model/text-block';
import { useWords } from '../i18n/language';
import textStyles from '../reading/article-text.module.css';
import { Piece } from '../reading/word-piece';
import styles from './changes.module.css';
import { looksText } from './setting-words';
import type { Side } from './side';

export type RunsProps = {
  readonly piece: TextPiece;
  readonly side: Side;
  readonly direction: Direction;
  readonly current: string | null;
};

export function Runs({ piece, side, direction, current }: RunsProps) {
  const block = side === 'before' ? (piece.before ?? piece.after) : (piece.after ?? piece.before);
  const runs = piece.runs.filter(({ kind }) => side === 'both' || kind !== (side === 'before' ? 'come' : 'gone'));
  const isGone = (run: InlineRun | undefined) => run?.kind === 'gone';
  return (
    <p
      className={textStyles.block}
      data-kind={block === null ? 'text' : looksLike(block)}
      data-ticked={block?.checked}
      dir={block?.direction ?? directionOf(lettersOf(runs), direction)}
    >
      {runs.map((run, at) => (
        <Fragment key={`${run.kind}-${run.pieces[0]?.at}`}>
          {/* What went would join its last letter to the first that came. */}
          {run.kind === 'come' && isGone(runs[at - 1]) && ' '}
          <Run piece={piece} run={run} side={side} current={current} />
        </Fragment>
      ))}
    </p>
  );
}

type RunProps = {
  readonly piece: TextPiece;
  readonly run: InlineRun;
  readonly side: Side;
  readonly current: string | null;
};

function Run({ piece, run, side, current }: RunProps) {
  const { t } = useWords();
  const { kind, change } = run;
  const id = change === null ? undefined : wordChangeId(piece, change);
  const place = { 'data-change': id, 'data-current': id !== undefined && id === current };
  const words = (kind === 'formatted' && side === 'before' ? run.before : run.pieces).map((one) => (
    <Piece key={one.at} piece={one} />
  ));
  if (kind === 'gone')
    return (
      <del className={styles.gone} {...place}>
        {words}
      </del>
    );
  if (kind === 'come')
    return (
      <ins className={styles.come} {...place}>
        {words}
      </ins>
    );
  if (kind === 'same') return words;
  return (
    <>
      <span className={styles.formatted} {...place}>
        {words}
      </span>
      {side !== 'before' && <span className={styles.looks}>{looksText(t, run.looks)}</span>}
    </>
  );
}

function looksLike(block: TextBlock): 'text' | 'heading' | 'quote' | 'item' {
  if (block.listItem !== undefined) return 'item';
  if (/^h[1-6]$/.test(block.style)) return 'heading';
  return block.style === 'blockquote' ? 'quote' : 'text';
}

const lettersOf = (runs: readonly InlineRun[]): string =>
  runs.flatMap(({ pieces }) => pieces.map((piece: WordPiece) => (piece.kind === 'text' ? piece.text : ''))).join('');
