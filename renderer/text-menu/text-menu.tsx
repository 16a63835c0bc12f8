/** The menu of whatever is written in: by the right button, or the menu key where the caret is. */
import { useEffect, useRef, useState } from 'react';
import type { CommandId } from '../../shared/commands/commands';
import type { ArticleId } from '../../shared/model/ids';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { useSpeller } from '../spelling/spelling-context';
import type { Speller } from '../spelling/speller';
import { afterFocusReturned } from '../desk/after-focus';
import { ContextMenu } from '../ui/menu';
import { textMenuEntries, type Misspelling } from './text-menu-entries';
import styles from './text-menu.module.css';
import { useTextPlaces } from './text-places';
import { spotAt, type TextSpot } from './text-spot';
import { useTextCommands } from './use-text-commands';

type OpenMenu = {
  readonly spot: TextSpot;
  readonly misspelling: Misspelling | null;
  readonly x: number;
  readonly y: number;
};

/** `article`: the one that is open, whose ignored words pass. */
export function TextMenu({ article }: { readonly article: ArticleId | null }) {
  const { commands } = useDeskWindow();
  const { t } = useWords();
  const places = useTextPlaces();
  const speller = useSpeller(article);
  const anchor = useRef<HTMLSpanElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useTextCommands(article);

  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const element = event.target instanceof Element ? event.target : null;
      const spot = spotAt(element, places.getState().bodies);
      if (spot === null) return;
      event.preventDefault();
      const { clientX: x, clientY: y } = event;
      void misspellingAt(spot, speller).then((misspelling) => setMenu({ spot, misspelling, x, y }));
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, [places, speller]);

  if (menu === null) return null;
  const { spot, misspelling, x, y } = menu;
  const after = (act: () => void): void => {
    setMenu(null);
    afterFocusReturned(() => {
      spot.focus();
      act();
    });
  };
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ top: y, left: x }} />
      <ContextMenu
        label={t('textMenu.label')}
        entries={textMenuEntries({
          spot,
          misspelling,
          t,
          run: (id: CommandId) => after(() => void commands.run(id)),
          replace: (letters) => after(() => spot.replaceWord(letters)),
        })}
        at={anchor}
        isOpen
        onClose={() => setMenu(null)}
      />
    </>
  );
}

/** Waits for the suggestions, some 30 ms, so that the menu does not change under the pointer. */
async function misspellingAt({ word }: TextSpot, speller: Speller | null): Promise<Misspelling | null> {
  if (word === null || speller === null) return null;
  await speller.ask([word]);
  return speller.verdictOf(word) === 'wrong' ? { word, suggestions: await speller.suggest(word) } : null;
}
