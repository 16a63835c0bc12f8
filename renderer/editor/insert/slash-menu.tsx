/** The menu that a slash opens in the text. The keyboard stays there; Escape leaves the slash as what it is. */
import { mergeRegister } from '@lexical/utils';
import {
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
} from 'lexical';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { useEditorRoom } from '../editor-context';
import { Anchored } from '../floating/anchored';
import { findOffers, offersIn, type Offer } from './insertable';
import { OfferList, optionId, slashListId } from './offer-list';
import { $removeSlash } from './slash';
import { useSlash } from './use-slash';

export function SlashMenu() {
  const { language } = useWords();
  const { commands } = useDeskWindow();
  const { editor } = useEditorRoom();
  const { slash, box, dismiss } = useSlash(editor);
  const offers = useMemo(() => offersIn(language), [language]);
  const found = useMemo(
    () => (slash === null ? [] : findOffers(offers, slash.typed).filter(({ id }) => commands.canRun(id))),
    [commands, offers, slash],
  );
  const [chosen, setChosen] = useState({ typed: '', index: 0 });
  const index = chosen.typed === slash?.typed ? Math.min(chosen.index, found.length - 1) : 0;
  const isOpen = slash !== null && box !== null && found.length > 0;

  const choose = (offer: Offer | undefined): void => {
    if (slash === null || offer === undefined) return;
    dismiss();
    // Not within the update that handles the key: what the command does would wait for it.
    queueMicrotask(() => {
      editor.update(() => $removeSlash(slash), { discrete: true, tag: HISTORY_PUSH_TAG });
      commands.run(offer.id);
    });
  };
  const step = (by: 1 | -1): void =>
    setChosen({ typed: slash?.typed ?? '', index: (index + by + found.length) % found.length });
  useMenuKeys(isOpen, { step, choose: () => choose(found[index]), dismiss });
  useActiveOption(isOpen ? (found[index]?.id ?? null) : null);

  if (!isOpen) return null;
  return (
    <Anchored at={box} side="below" align="start">
      <OfferList offers={found} chosen={found[index]?.id ?? null} onChoose={choose} />
    </Anchored>
  );
}

type MenuKeys = {
  readonly step: (by: 1 | -1) => void;
  readonly choose: () => void;
  readonly dismiss: () => void;
};

/** Before anything else hears them, for as long as the menu is open. */
function useMenuKeys(isOpen: boolean, keys: MenuKeys): void {
  const { editor } = useEditorRoom();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isOpen) return;
    const on = <Payload extends KeyboardEvent | null>(command: LexicalCommand<Payload>, run: () => void) =>
      editor.registerCommand(
        command,
        (event) => {
          event?.preventDefault();
          run();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      );
    return mergeRegister(
      on(KEY_ARROW_DOWN_COMMAND, () => latest.current.step(1)),
      on(KEY_ARROW_UP_COMMAND, () => latest.current.step(-1)),
      on(KEY_ENTER_COMMAND, () => latest.current.choose()),
      on(KEY_TAB_COMMAND, () => latest.current.choose()),
      on(KEY_ESCAPE_COMMAND, () => latest.current.dismiss()),
    );
  }, [editor, isOpen]);
}

/** Tells who can't see the list which of its options Enter would take. */
function useActiveOption(id: string | null): void {
  const { editor } = useEditorRoom();
  useEffect(() => {
    const root = editor.getRootElement();
    if (id === null || root === null) return;
    root.setAttribute('aria-controls', slashListId);
    root.setAttribute('aria-activedescendant', optionId(id));
    return () => {
      root.removeAttribute('aria-controls');
      root.removeAttribute('aria-activedescendant');
    };
  }, [editor, id]);
}
