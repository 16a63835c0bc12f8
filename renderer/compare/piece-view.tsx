/** What a block is made of, each part by its name, with what has become of it. */
import type { Direction } from '../../shared/arabic/direction';
import { isChanged, isOtherPicture, movedId } from '../../shared/compare/changes';
import type { ComparedBlock, ComparedPiece } from '../../shared/compare/comparison';
import { mediaAddress } from '../../shared/media/media-address';
import type { ImageBlock } from '../../shared/model/object-blocks';
import { useWords } from '../i18n/language';
import { BlockLabel } from './block-label';
import styles from './changes.module.css';
import { Runs } from './runs';
import { settingText } from './setting-words';
import type { Side } from './side';
import { TableView } from './table-view';

export type PiecesProps = {
  readonly pieces: readonly ComparedPiece[];
  /** The block they are in; null within one of several pictures. */
  readonly block: ComparedBlock | null;
  readonly side: Side;
  readonly direction: Direction;
  readonly current: string | null;
};

export function Pieces({ pieces, ...rest }: PiecesProps) {
  return pieces.map((piece) => <PieceView key={`${piece.kind} ${piece.id}`} piece={piece} {...rest} />);
}

type PieceProps = Omit<PiecesProps, 'pieces'> & { readonly piece: ComparedPiece };

function PieceView({ piece, ...rest }: PieceProps) {
  const { side, direction, current } = rest;
  const { t } = useWords();
  switch (piece.kind) {
    case 'text': {
      if (side === 'before' ? piece.before === null : side === 'after' && piece.after === null) return null;
      const name = piece.name === 'text' || piece.name === 'field' || piece.name === 'unknown' ? null : piece.name;
      return (
        <div className={styles.part}>
          {name !== null && <p className={styles.partName}>{t(`cardText.${name}`)}</p>}
          <Runs piece={piece} side={side} direction={direction} current={current} />
        </div>
      );
    }
    case 'setting':
      if (side === 'before') return null;
      return (
        <p className={styles.setting} data-change={piece.id} data-current={piece.id === current}>
          {settingText(t, piece)}
        </p>
      );
    case 'picture':
      return <Pictures piece={piece} side={side} current={current} />;
    case 'member':
      return <Member piece={piece} {...rest} />;
    case 'blocks':
      return (
        <div className={styles.box}>
          {piece.blocks.map((block) => (
            <InnerBlock key={block.id} block={block} side={side} direction={direction} current={current} />
          ))}
        </div>
      );
    case 'table':
      return <TableView table={piece.table} side={side} direction={direction} current={current} inner={InnerBlock} />;
  }
}

export type InnerBlockProps = {
  readonly block: ComparedBlock;
  readonly side: Side;
  readonly direction: Direction;
  readonly current: string | null;
};

/** A paragraph in a box or a cell. */
function InnerBlock({ block, side, direction, current }: InnerBlockProps) {
  if (side === 'before' ? block.before === null : side === 'after' && block.after === null) return null;
  const isWhole = block.kind === 'come' || block.kind === 'gone';
  return (
    <>
      {isChanged(block) && !isWhole && (block.isMoved || block.kind === 'left') && (
        <BlockLabel block={block} side={side} current={current} />
      )}
      <div
        data-change={isWhole ? block.id : undefined}
        data-current={isWhole && block.id === current}
        className={styles.inner}
      >
        <Pieces pieces={block.pieces} block={block} side={side} direction={direction} current={current} />
      </div>
    </>
  );
}

type PictureProps = {
  readonly piece: Extract<ComparedPiece, { readonly kind: 'picture' }>;
  readonly side: Side;
  readonly current: string | null;
};

function Pictures({ piece, side, current }: PictureProps) {
  const isOther = isOtherPicture(piece);
  const shown = [
    ...(side !== 'after' && piece.was !== null && (isOther || side === 'before') ? [['gone', piece.was] as const] : []),
    ...(side !== 'before' && piece.is !== null ? [['come', piece.is] as const] : []),
  ];
  return (
    <div
      className={styles.pictures}
      data-change={isOther ? piece.id : undefined}
      data-current={isOther && piece.id === current}
    >
      {shown.map(([kind, picture]) => (
        <Picture key={kind} picture={picture} kind={isOther ? kind : 'same'} />
      ))}
    </div>
  );
}

function Picture({ picture, kind }: { readonly picture: ImageBlock; readonly kind: 'same' | 'come' | 'gone' }) {
  return (
    <img
      className={styles.picture}
      data-kind={kind}
      src={mediaAddress(picture.asset, 'tile')}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
    />
  );
}

type MemberProps = Omit<PieceProps, 'piece'> & { readonly piece: Extract<ComparedPiece, { readonly kind: 'member' }> };

function Member({ piece, side, direction, current }: MemberProps) {
  const { t } = useWords();
  const { id, change, isMoved, was, is, pieces } = piece;
  if (side === 'before' ? was === null : side === 'after' && is === null) return null;
  const isWhole = change === 'come' || change === 'gone';
  const name = isWhole ? id : isMoved ? movedId(id) : undefined;
  const words = [
    t('changes.picture', { number: (side === 'before' ? was : (is ?? was)) ?? 0 }),
    ...(isWhole ? [t(`changes.${change}`)] : []),
    ...(isMoved && side !== 'before' ? [t('changes.pictureMoved', { number: was ?? 0 })] : []),
  ];
  return (
    <div className={styles.member} data-kind={change}>
      <p className={styles.label} data-change={name} data-current={name !== undefined && name === current}>
        {words.join(' · ')}
      </p>
      <Pieces pieces={pieces} block={null} side={side} direction={direction} current={current} />
    </div>
  );
}
