import type { Failure } from '../../shared/model/failure';
import { useCommands, useDeskWindow } from '../desk/desk-window';
import { useClose } from '../desk/use-close';
import { useOutcome } from '../desk/use-outcome';
import { useShortcuts } from '../desk/use-shortcuts';
import { useMenu } from '../desk/use-menu';
import { useReady } from '../desk/use-ready';
import { useSettingsCommands } from '../settings/use-settings-commands';
import { WelcomeView } from './welcome-view';

/** Nothing has to be read first. */
const isShown = true;
const always = async (): Promise<boolean> => true;

/** Joins the welcome to the desk: choosing a folder, the settings' commands, and leaving. */
export function NoWorkspace({ failure }: { readonly failure: Failure | null }) {
  const { desk, commands } = useDeskWindow();
  const done = useOutcome();
  const choose = (): void => void done(desk.workspace.choose(null));
  useShortcuts(commands, nowhere);
  useMenu();
  useReady(isShown);
  useSettingsCommands();
  useClose(always);
  useCommands({ 'workspace.choose': { run: choose } });
  return <WelcomeView failure={failure} onChoose={choose} />;
}

const nowhere = (): null => null;
