/** What a person sets for this machine, and what the newsroom shares. */
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { ProfileId } from '../../shared/model/export-profile';
import type { Newsroom } from '../../shared/model/newsroom';
import type { Settings } from '../../shared/model/settings';
import { useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { DictionaryField } from './dictionary-field';
import { SegmentedControl } from '../ui/segmented-control';
import { Switch } from '../ui/switch';
import { Tabs } from '../ui/tabs';
import { TagField } from '../ui/tag-field';
import { TextField } from '../ui/text-field';
import { BreakingSettings } from './breaking-settings';
import { ChecklistSettings } from './checklist-settings';
import { AbbreviationList, SnippetList } from './entry-lists';
import { Group } from './group';
import { LimitSettings } from './limit-settings';
import styles from './settings-view.module.css';
import { PeopleSettings } from './people-settings';
import { SpellingSettings } from './spelling-settings';
import { TargetSettings } from './targets/target-settings';
import { ThemeSettings } from './site/theme-settings';
import { TickerSettings } from './ticker-settings';
import { WritingSettings } from './writing-settings';

export type SettingsViewProps = {
  /** Null while no workspace is open. */
  readonly workspace: { readonly folderName: string; readonly newsroom: Newsroom } | null;
  /** The page that is shown first. */
  readonly first?: 'people' | 'site' | 'targets';
  /** Of the targets, the one whose form is open; null: a new one's. */
  readonly profile?: ProfileId | null;
  readonly onChooseWorkspace: () => void;
  readonly onClose: () => void;
};

export function SettingsView({ workspace, first, profile, onChooseWorkspace, onClose }: SettingsViewProps) {
  const { t } = useWords();
  const tabs = [
    {
      id: 'general',
      title: t('settings.general'),
      content: (
        <>
          <Group title={t('settings.thisMachine')}>
            <MachineSettings />
          </Group>
          <Group title={t('settings.breakingKeys')}>
            <BreakingSettings />
          </Group>
          <Group title={t('settings.workspace')}>
            <div className={styles.folder}>
              <bdi className={styles.folderName}>{workspace?.folderName ?? t('settings.noWorkspace')}</bdi>
              <Button icon={<FolderOpen />} onPress={onChooseWorkspace}>
                {t('command.workspace.choose')}
              </Button>
            </div>
          </Group>
        </>
      ),
    },
    {
      id: 'writing',
      title: t('settings.writing'),
      content: (
        <>
          <SpellingSettings />
          <WritingSettings />
        </>
      ),
    },
    ...(workspace === null
      ? []
      : [
          {
            id: 'newsroom',
            title: t('settings.newsroomTab'),
            content: <NewsroomPage key={workspace.folderName} newsroom={workspace.newsroom} />,
          },
          {
            id: 'site',
            title: t('settings.site'),
            content: <ThemeSettings key={workspace.folderName} newsroom={workspace.newsroom} />,
          },
          {
            id: 'targets',
            title: t('settings.targets'),
            content: (
              <TargetSettings
                key={workspace.folderName}
                newsroom={workspace.newsroom}
                {...(profile !== undefined && { first: profile })}
              />
            ),
          },
          { id: 'people', title: t('settings.people'), content: <PeopleSettings key={workspace.folderName} /> },
        ]),
  ];
  return (
    <Dialog title={t('settings.title')} closeLabel={t('dialog.close')} onClose={onClose} size="large">
      <Tabs label={t('settings.title')} tabs={tabs} {...(first !== undefined && { first })} />
    </Dialog>
  );
}

function NewsroomPage({ newsroom }: { readonly newsroom: Newsroom }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  return (
    <>
      <Group title={t('settings.newsroom')}>
        <NewsroomSettings newsroom={newsroom} />
      </Group>
      <Group title={t('settings.ticker')}>
        <TickerSettings newsroom={newsroom} />
      </Group>
      <Group title={t('settings.limits')}>
        <LimitSettings newsroom={newsroom} />
      </Group>
      <Group title={t('settings.checklist')}>
        <ChecklistSettings newsroom={newsroom} />
      </Group>
      <Group title={t('settings.abbreviations')}>
        <AbbreviationList
          label={t('settings.abbreviations')}
          abbreviations={newsroom.abbreviations ?? []}
          onKeep={(kept) => void done(desk.workspace.changeNewsroom({ abbreviations: [...kept] }))}
        />
      </Group>
      <Group title={t('settings.snippets')}>
        <SnippetList
          label={t('settings.snippets')}
          snippets={newsroom.snippets ?? []}
          onKeep={(kept) => void done(desk.workspace.changeNewsroom({ snippets: [...kept] }))}
        />
      </Group>
    </>
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
      <DictionaryField
        label={t('settings.newsroomDictionary')}
        words={newsroom.dictionary ?? []}
        onChange={(dictionary) => void done(desk.workspace.changeNewsroom({ dictionary }))}
      />
    </div>
  );
}
