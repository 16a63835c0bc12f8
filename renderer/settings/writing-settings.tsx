/** How this person is helped while writing. */
import { typingRules, type TypingRule } from '../../shared/typing/typing-help';
import { useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { NumberField } from '../ui/number-field';
import { SegmentedControl } from '../ui/segmented-control';
import { Switch } from '../ui/switch';
import { AbbreviationList, SnippetList } from './entry-lists';
import { Group } from './group';
import styles from './settings-view.module.css';

const readings = ['silent', 'presenter'] as const;

export function WritingSettings() {
  const { desk, settings } = useDeskWindow();
  const { t } = useWords();
  const { typing, reading, presenterSpeed, typewriter, abbreviations, snippets } = useMirror(
    settings,
    (value) => value,
  );
  const turn = (rule: TypingRule, isOn: boolean): void =>
    void desk.settings.change({ typing: typingRules.filter((one) => (one === rule ? isOn : typing.includes(one))) });
  return (
    <>
      <Group title={t('settings.typing')}>
        {typingRules.map((rule) => (
          <Switch key={rule} isOn={typing.includes(rule)} onChange={(isOn) => turn(rule, isOn)}>
            {t(`settings.typing.${rule}`)}
          </Switch>
        ))}
        <p className={styles.hint}>{t('settings.typingHint')}</p>
        <Switch isOn={typewriter} onChange={(isOn) => void desk.settings.change({ typewriter: isOn })}>
          {t('settings.typewriter')}
        </Switch>
      </Group>
      <Group title={t('settings.reading')}>
        <div className={styles.row}>
          <SegmentedControl
            label={t('settings.reading')}
            options={readings.map((id) => ({ id, label: t(`settings.reading.${id}`) }))}
            value={reading}
            onChange={(id) => void desk.settings.change({ reading: id })}
          />
          {reading === 'presenter' && (
            <NumberField
              label={t('settings.presenterSpeed')}
              value={presenterSpeed}
              onChange={(speed) => speed !== null && void desk.settings.change({ presenterSpeed: speed })}
              min={60}
              max={300}
            />
          )}
        </div>
      </Group>
      <Group title={t('settings.ownAbbreviations')}>
        <AbbreviationList
          label={t('settings.ownAbbreviations')}
          abbreviations={abbreviations}
          onKeep={(kept) => void desk.settings.change({ abbreviations: [...kept] })}
        />
      </Group>
      <Group title={t('settings.ownSnippets')}>
        <SnippetList
          label={t('settings.ownSnippets')}
          snippets={snippets}
          onKeep={(kept) => void desk.settings.change({ snippets: [...kept] })}
        />
      </Group>
    </>
  );
}
