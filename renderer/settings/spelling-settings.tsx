import { useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { Switch } from '../ui/switch';
import { DictionaryField } from './dictionary-field';
import { Group } from './group';

/** What is marked in the text while somebody writes, and which words pass. */
export function SpellingSettings() {
  const { desk, settings } = useDeskWindow();
  const { t } = useWords();
  const { spelling, invisibles, dictionary } = useMirror(settings, (value) => value);
  return (
    <Group title={t('settings.marks')}>
      <Switch isOn={spelling} onChange={(isOn) => void desk.settings.change({ spelling: isOn })}>
        {t('settings.spelling')}
      </Switch>
      <Switch isOn={invisibles} onChange={(isOn) => void desk.settings.change({ invisibles: isOn })}>
        {t('settings.invisibles')}
      </Switch>
      <DictionaryField
        label={t('settings.dictionary')}
        words={dictionary}
        onChange={(change) => void desk.settings.changeDictionary(change)}
      />
    </Group>
  );
}
