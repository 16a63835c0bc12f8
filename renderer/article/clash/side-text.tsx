import { Fragment } from 'react';
import type { WordRun } from '../../../shared/merge/compare-words';
import { directionOf, type Direction } from '../../../shared/arabic/direction';
import { Piece } from '../../reading/word-piece';
import type { SideContent } from './side-content';
import styles from './side-text.module.css';

export type SideTextProps = {
  readonly content: SideContent;
  readonly side: 'base' | 'ours' | 'theirs';
  readonly direction: Direction;
};

/** One side's words. Those that only it has are marked whole, so that no letter is parted from its neighbour. */
export function SideText({ content, side, direction }: SideTextProps) {
  if (content.kind === 'note') return <p className={styles.note}>{content.text}</p>;
  return (
    <>
      {content.label !== null && <p className={styles.label}>{content.label}</p>}
      <p className={styles.words} dir={directionOf(textOf(content.runs), direction)} data-look={content.look}>
        {content.runs.map((run) => {
          const words = run.pieces.map((piece) => <Piece key={piece.at} piece={piece} />);
          const key = run.pieces[0]?.at;
          return run.isOwn ? (
            <mark key={key} className={styles.own} data-side={side}>
              {words}
            </mark>
          ) : (
            <Fragment key={key}>{words}</Fragment>
          );
        })}
      </p>
    </>
  );
}

const textOf = (runs: readonly WordRun[]): string =>
  runs.flatMap(({ pieces }) => pieces.map((piece) => (piece.kind === 'text' ? piece.text : ''))).join('');
