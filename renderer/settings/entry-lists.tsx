/** Short forms and snippets, one's own or the newsroom's, as lists to edit. */
import type { Abbreviation } from '../../shared/typing/abbreviations';
import type { Snippet } from '../../shared/typing/snippets';
import { useWords } from '../i18n/language';
import { EntryList } from './entry-list';

type AbbreviationListProps = {
  readonly label: string;
  readonly abbreviations: readonly Abbreviation[];
  readonly onKeep: (abbreviations: readonly Abbreviation[]) => void;
};

export function AbbreviationList({ label, abbreviations, onKeep }: AbbreviationListProps) {
  const { t } = useWords();
  return (
    <EntryList
      label={label}
      hint={t('settings.abbreviationsHint')}
      nameLabel={t('settings.short')}
      textLabel={t('settings.long')}
      addLabel={t('settings.addAbbreviation')}
      lines="one"
      maxName={40}
      maxText={500}
      entries={abbreviations.map(({ short, long }) => ({ name: short, text: long }))}
      onKeep={(entries) =>
        onKeep(
          entries.map(({ name, text }) => ({ short: name.replaceAll(/\s+/g, ''), long: text.replaceAll(/\s+/g, ' ') })),
        )
      }
    />
  );
}

type SnippetListProps = {
  readonly label: string;
  readonly snippets: readonly Snippet[];
  readonly onKeep: (snippets: readonly Snippet[]) => void;
};

export function SnippetList({ label, snippets, onKeep }: SnippetListProps) {
  const { t } = useWords();
  return (
    <EntryList
      label={label}
      hint={t('settings.snippetsHint')}
      nameLabel={t('settings.snippetName')}
      textLabel={t('settings.snippetText')}
      addLabel={t('settings.addSnippet')}
      lines="many"
      maxName={100}
      maxText={20_000}
      entries={snippets.map(({ name, text }) => ({ name, text }))}
      onKeep={onKeep}
    />
  );
}
