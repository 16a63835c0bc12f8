import type { ReactNode } from 'react';
import type { WordPiece } from '../../shared/merge/compare-words';
import { useWords } from '../i18n/language';
import styles from './word-piece.module.css';

const elements: Readonly<Record<string, 'strong' | 'em' | 'u' | 's' | 'code' | 'sub' | 'sup'>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  'strike-through': 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
};

/** Words with the looks they have in the text; a mark that is none of these is a link or something like it. */
export function Piece({ piece }: { readonly piece: WordPiece }) {
  const { t } = useWords();
  if (piece.kind === 'object')
    return (
      <span className={styles.object} data-note={piece.type === 'explainer'}>
        {piece.type === 'explainer' ? t('card.explainer.read', { text: piece.text }) : piece.type}
      </span>
    );
  return piece.marks.reduce<ReactNode>((inner, mark) => {
    const Element = elements[mark];
    return Element === undefined ? <span className={styles.link}>{inner}</span> : <Element>{inner}</Element>;
  }, piece.text);
}
