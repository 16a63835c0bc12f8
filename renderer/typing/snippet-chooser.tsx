import { matchesFolded } from '../../shared/arabic/fold';
import { snippetParagraphs, type Snippet } from '../../shared/typing/snippets';
import { useWords } from '../i18n/language';
import { Chooser, type Choice } from '../ui/chooser';

export type SnippetChooserProps = {
  readonly snippets: readonly Snippet[];
  readonly onInsert: (paragraphs: readonly string[]) => void;
  readonly onClose: () => void;
};

type SnippetChoice = Choice & { readonly snippet: Snippet };

/** One's own snippets and the newsroom's, found by their names and their words. */
export function SnippetChooser({ snippets, onInsert, onClose }: SnippetChooserProps) {
  const { t } = useWords();
  const choices = snippets.map((snippet, index): SnippetChoice => ({
    id: `${index} ${snippet.name}`,
    title: snippet.name,
    detail: snippetParagraphs(snippet)[0] ?? '',
    snippet,
  }));
  return (
    <Chooser
      label={t('snippets.title')}
      searchLabel={t('snippets.search')}
      find={(typed) => choices.filter(({ snippet }) => matchesFolded(`${snippet.name} ${snippet.text}`, typed))}
      nothingFound={t(snippets.length === 0 ? 'snippets.none' : 'snippets.nothingFound')}
      onChoose={({ snippet }) => onInsert(snippetParagraphs(snippet))}
      onClose={onClose}
    />
  );
}
