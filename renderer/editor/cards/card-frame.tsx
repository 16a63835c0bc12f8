/** What every card stands in: its name, a ring when it is selected, and a small bar of what can be done to it as a whole. */
import { ArrowDown, ArrowUp, Copy, MessageSquarePlus, Trash2 } from 'lucide-react';
import type { NodeKey } from 'lexical';
import { use, type KeyboardEvent, type ReactNode } from 'react';
import { Group, Toolbar } from 'react-aria-components';
import { shortcutOf } from '../../i18n/shortcut-of';
import { useWords } from '../../i18n/language';
import { IconButton } from '../../ui/icon-button';
import { CardObjectContext } from '../comments/card-comments';
import { useEditorRoom } from '../editor-context';
import styles from './card-frame.module.css';
import { useCard } from './use-card';

export type CardFrameProps = {
  readonly nodeKey: NodeKey;
  /** What kind of card it is, as a person calls it. */
  readonly label: string;
  /** What can be done to a card of this kind, as icon buttons; stands first in the bar. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Fields within are written in as anywhere; Escape goes from them back to the card as a whole. */
export function CardFrame({ nodeKey, label, actions, children }: CardFrameProps) {
  const { t } = useWords();
  const card = useCard(nodeKey);
  const { commentOn } = useEditorRoom();
  const key = use(CardObjectContext);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    card.select();
  };
  return (
    <Group
      className={styles.frame!}
      aria-label={label}
      data-selected={card.isSelected || undefined}
      onKeyDown={onKeyDown}
    >
      {children}
      <Toolbar className={styles.bar!} aria-label={t('card.bar', { card: label })}>
        {actions}
        {commentOn !== null && (
          <IconButton
            label={t('comments.onBlock')}
            icon={<MessageSquarePlus />}
            shortcut={shortcutOf('comments.add')}
            onPress={() => commentOn({ kind: 'block', key })}
          />
        )}
        <IconButton label={t('card.moveUp')} icon={<ArrowUp />} onPress={() => card.move('up')} />
        <IconButton label={t('card.moveDown')} icon={<ArrowDown />} onPress={() => card.move('down')} />
        <IconButton label={t('card.duplicate')} icon={<Copy />} onPress={card.duplicate} />
        <IconButton label={t('card.remove')} icon={<Trash2 />} look="danger" onPress={card.remove} />
      </Toolbar>
    </Group>
  );
}
