import type { ArticleId } from '../../shared/model/ids';
import { useFoundArticles } from '../desk/use-found-articles';
import { useWords } from '../i18n/language';
import { Chooser } from '../ui/chooser';

export type BesideChooserProps = { readonly onChoose: (id: ArticleId) => void; readonly onClose: () => void };

/** Which article is to stand beside the one that is being written. */
export function BesideChooser({ onChoose, onClose }: BesideChooserProps) {
  const { t } = useWords();
  const { articles, look } = useFoundArticles({ most: 20, shortest: 0 });
  return (
    <Chooser
      label={t('beside.title')}
      searchLabel={t('library.search')}
      find={() => articles}
      nothingFound={t('library.nothingFound')}
      onType={look}
      onChoose={({ id }) => onChoose(id)}
      onClose={onClose}
    />
  );
}
