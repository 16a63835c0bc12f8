/** What a person sets for this machine, and what the newsroom shares. */
import { FolderOpen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Newsroom } from '../../shared/model/newsroom';
import type { Settings } from '../../shared/model/settings';
import { useCommands, useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { SegmentedControl } from '../ui/segmented-control';
import { Switch } from '../ui/switch';
import { TagField } from '../ui/tag-field';
import { TextField } from '../ui/text-field';
import styles from './settings-view.module.css';

export type SettingsViewProps = {
  /** Null while no workspace is open. */
  readonly workspace: { readonly folderName: string; readonly newsroom: Newsroom } | null;
  readonly onChooseWorkspace: () => void;
  readonly onClose: () => void;
};

export function SettingsView({ workspace, onChooseWorkspace, onClose }: SettingsViewProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('settings.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <Group title={t('settings.thisMachine')}>
        <MachineSettings />
      </Group>
      {workspace !== null && (
        <Group title={t('settings.newsroom')}>
          <NewsroomSettings key={workspace.folderName} newsroom={workspace.newsroom} />
        </Group>
      )}
      <Group title={t('settings.workspace')}>
        <div className={styles.folder}>
          <bdi className={styles.folderName}>{workspace?.folderName ?? t('settings.noWorkspace')}</bdi>
          <Button icon={<FolderOpen />} onPress={onChooseWorkspace}>
            {t('command.workspace.choose')}
          </Button>
        </div>
      </Group>
    </Dialog>
  );
}

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark'];

function MachineSettings() {
  const { desk, settings } = useDeskWindow();
  const { t } = useWords();
  const { language, theme, selectionBar } = useMirror(settings, (value) => value);
  return (
    <>
      <div className={styles.row}>
        <span>{t('settings.language')}</span>
        <SegmentedControl
          label={t('settings.language')}
          options={[
            { id: 'ar', label: t('field.languageArabic') },
            { id: 'en', label: t('field.languageEnglish') },
          ]}
          value={language}
          onChange={(id) => void desk.settings.change({ language: id })}
        />
      </div>
      <div className={styles.row}>
        <span>{t('settings.theme')}</span>
        <SegmentedControl
          label={t('settings.theme')}
          options={themes.map((id) => ({ id, label: t(`settings.theme.${id}`) }))}
          value={theme}
          onChange={(id) => void desk.settings.change({ theme: id })}
        />
      </div>
      <Switch isOn={selectionBar} onChange={(isOn) => void desk.settings.change({ selectionBar: isOn })}>
        {t('settings.selectionBar')}
      </Switch>
    </>
  );
}

type NewsroomDraft = { readonly name: string; readonly outlet: string; readonly tickerTitle: string };

/** Kept when a field is left, and only what is different and may be so. */
function NewsroomSettings({ newsroom }: { readonly newsroom: Newsroom }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const [draft, setDraft] = useState<NewsroomDraft>({
    name: newsroom.name,
    outlet: newsroom.outlet,
    tickerTitle: newsroom.ticker.title,
  });
  const change = (part: Partial<NewsroomDraft>): void => setDraft({ ...draft, ...part });
  const keep = (): void => {
    const name = draft.name.trim();
    const outlet = draft.outlet.trim();
    const tickerTitle = draft.tickerTitle.trim();
    const changes = {
      ...(name !== '' && name !== newsroom.name && { name }),
      ...(outlet !== newsroom.outlet && { outlet }),
      ...(tickerTitle !== '' && tickerTitle !== newsroom.ticker.title && { tickerTitle }),
    };
    if (Object.keys(changes).length > 0) void done(desk.workspace.changeNewsroom(changes));
  };
  return (
    <div className={styles.fields} onBlur={keep}>
      <TextField label={t('settings.name')} value={draft.name} onChange={(name) => change({ name })} maxLength={200} />
      <TextField
        label={t('field.outlet')}
        description={t('settings.outletHint')}
        value={draft.outlet}
        onChange={(outlet) => change({ outlet })}
        maxLength={200}
      />
      <TextField
        label={t('ticker.title')}
        value={draft.tickerTitle}
        onChange={(tickerTitle) => change({ tickerTitle })}
        maxLength={200}
      />
      <TagField
        label={t('settings.sections')}
        value={newsroom.sections}
        onChange={(sections) => void done(desk.workspace.changeNewsroom({ sections: [...sections] }))}
        removeLabel={(tag) => t('field.removeTag', { tag })}
      />
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.groupTitle}>{title}</h3>
      {children}
    </section>
  );
}

/** Language and theme from palette and menu, also while the dialog is closed. */
export function useSettingsCommands(): void {
  const { desk, settings } = useDeskWindow();
  const toggle = (key: 'libraryOpen' | 'detailsOpen'): void =>
    void desk.settings.change({ [key]: !settings.getState().value[key] });
  useCommands({
    'view.library': { run: () => toggle('libraryOpen') },
    'view.details': { run: () => toggle('detailsOpen') },
    'view.language': {
      run: () => void desk.settings.change({ language: settings.getState().value.language === 'ar' ? 'en' : 'ar' }),
    },
    'view.theme': {
      run: () =>
        void desk.settings.change({ theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' }),
    },
  });
}
