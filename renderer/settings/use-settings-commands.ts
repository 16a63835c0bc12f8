import type { Settings } from '../../shared/model/settings';
import { useCommands, useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';

/** Per cent. */
export const zooms: readonly number[] = [70, 80, 90, 100, 110, 125, 150, 175, 200];

/** Language, theme and how the text is shown, from palette and menu, also while the dialog is closed. */
export function useSettingsCommands(): void {
  const { desk, settings, notices } = useDeskWindow();
  const { t } = useWords();
  const now = (): Settings => settings.getState().value;
  const toggle = (key: 'libraryOpen' | 'detailsOpen' | 'typewriter' | 'spelling' | 'invisibles'): void =>
    void desk.settings.change({ [key]: !now()[key] });
  const zoomTo = (zoom: number | undefined): void => {
    if (zoom !== undefined && zoom !== now().zoom) void desk.settings.change({ zoom });
  };
  useCommands({
    'view.library': { run: () => toggle('libraryOpen') },
    'view.details': { run: () => toggle('detailsOpen') },
    'view.invisibles': { run: () => toggle('invisibles') },
    'view.spelling': {
      run: () => {
        notices.tell({ text: t(now().spelling ? 'spelling.turnedOff' : 'spelling.turnedOn') });
        toggle('spelling');
      },
    },
    'view.typewriter': { run: () => toggle('typewriter') },
    'view.zoomIn': { run: () => zoomTo(zooms.find((zoom) => zoom > now().zoom)) },
    'view.zoomOut': { run: () => zoomTo(zooms.findLast((zoom) => zoom < now().zoom)) },
    'view.zoomReset': { run: () => zoomTo(100) },
    'view.fullScreen': { run: () => void desk.shell.toggleFullScreen(null) },
    'view.language': { run: () => void desk.settings.change({ language: now().language === 'ar' ? 'en' : 'ar' }) },
    'view.theme': {
      run: () =>
        void desk.settings.change({ theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' }),
    },
  });
}
