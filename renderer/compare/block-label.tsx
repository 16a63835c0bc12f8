/** What has become of a block, above it. */
import { movedId } from '../../shared/compare/changes';
import type { ComparedBlock } from '../../shared/compare/comparison';
import { isTextBlock } from '../../shared/model/body';
import { blockText } from '../../shared/model/plain-text';
import { useWords } from '../i18n/language';
import { objectKind } from '../reading/part-words';
import { isolated } from '../i18n/plain-words';
import styles from './changes.module.css';
import type { Side } from './side';

export type BlockLabelProps = { readonly block: ComparedBlock; readonly side: Side; readonly current: string | null };

export function BlockLabel({ block, side, current }: BlockLabelProps) {
  const { t } = useWords();
  const { kind, isMoved, was, is, before, after } = block;
  const shown = (after ?? before)!;
  const name = isTextBlock(shown) ? null : objectKind(t, shown);
  if (kind === 'left')
    return (
      <p className={styles.label}>
        {t('changes.movedAway', {
          number: is ?? 0,
          named: side === 'both' ? 'yes' : 'no',
          text: beginning(blockText(shown)),
        })}
      </p>
    );
  if (kind === 'same' && !isMoved) return name === null ? null : <p className={styles.label}>{name}</p>;
  const words = [
    ...(kind === 'same' ? [] : [t(`changes.${kind}`)]),
    ...(isMoved && side !== 'before' ? [t('changes.movedFrom', { number: was ?? 0 })] : []),
    ...(name === null ? [] : [name]),
  ];
  const change = kind === 'come' || kind === 'gone' ? block.id : isMoved ? movedId(block.id) : undefined;
  return (
    <p className={styles.label} data-change={change} data-current={change !== undefined && change === current}>
      {words.join(' · ')}
    </p>
  );
}

/** Letters of the text that say which paragraph is meant. */
const longestBeginning = 60;

function beginning(text: string): string {
  if (text.length <= longestBeginning) return isolated(text);
  return isolated(`${text.slice(0, text.lastIndexOf(' ', longestBeginning))}…`);
}
