import { useEffect, useState } from 'react';
import { $getState } from 'lexical';
import { useWords } from '../../i18n/language';
import { useEditorRoom } from '../editor-context';
import { rawObject } from '../nodes/object-nodes';
import styles from './card-news.module.css';
import { cardName } from './registry';
import { $selectedCard } from './select-card';

/** Says which card is selected, for who can't see the ring round it. */
export function CardNews() {
  const { t } = useWords();
  const { editor } = useEditorRoom();
  const [type, setType] = useState<string | null>(null);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) =>
        editorState.read(() => {
          const card = $selectedCard();
          setType(card === null ? null : $getState(card, rawObject)._type);
        }),
      ),
    [editor],
  );
  return (
    <p className={styles.news} role="status">
      {type !== null && t('card.chosen', { card: cardName(type, t) })}
    </p>
  );
}
