/** Commands for the text or field that has the focus, whichever it is. */
import { commands as table, type CommandId } from '../../shared/commands/commands';
import type { ArticleId } from '../../shared/model/ids';
import { useCommands, useDeskWindow } from '../desk/desk-window';
import type { CommandAct } from '../desk/run-command';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { useSpelling } from '../spelling/spelling-context';
import { soughtWords } from './text-menu-entries';
import { useTextPlaces } from './text-places';
import { spotAt, type TextSpot } from './text-spot';

export function useTextCommands(article: ArticleId | null): void {
  const { desk, settings, state, notices } = useDeskWindow();
  const { t } = useWords();
  const places = useTextPlaces();
  const spelling = useSpelling();
  const done = useOutcome();
  const spot = (): TextSpot | null => spotAt(document.activeElement, places.getState().bodies);
  const forWord = (act: (word: string) => void): CommandAct => ({
    canRun: () => wordOf(spot()) !== null,
    run: () => {
      const word = wordOf(spot());
      if (word !== null) act(word);
    },
  });
  const added = (word: string): void => notices.tell({ text: t('spelling.added', { word }) });
  const textActs = table.flatMap(({ id, act }): [CommandId, CommandAct][] =>
    act === undefined ? [] : [[id, { canRun: () => spot() !== null, run: () => void desk.shell.editText({ act }) }]],
  );
  useCommands({
    ...Object.fromEntries(textActs),
    // Where no article is open, which would see to its own text.
    'edit.pastePlain': {
      canRun: () => spot() !== null,
      run: () => void desk.shell.editText({ act: 'pasteAndMatchStyle' }),
    },
    'edit.lookUp': {
      canRun: () => soughtIn(spot()) !== null,
      run: () => {
        if (!settings.getState().value.libraryOpen) void desk.settings.change({ libraryOpen: true });
        state.setState({ place: 'articles', side: 'library', lookedUp: soughtIn(spot()) });
      },
    },
    'spelling.addMine': forWord((word) => void desk.settings.changeDictionary({ add: [word] }).then(() => added(word))),
    'spelling.addNewsroom': forWord(
      (word) =>
        void done(desk.workspace.changeNewsroom({ dictionary: { add: [word] } })).then(
          (isDone) => isDone && added(word),
        ),
    ),
    'spelling.ignore': forWord((word) => spelling.ignore(article, word)),
  });
}

const soughtIn = (spot: TextSpot | null): string | null => (spot === null ? null : soughtWords(spot));

const wordOf = (spot: TextSpot | null): string | null => spot?.word ?? null;
