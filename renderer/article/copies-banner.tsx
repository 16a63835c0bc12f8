import { CopyPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import { useDeskWindow } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';

/** Tells of other versions of the article's file that a synchroniser has put beside it, and takes them in where they are seen. Nothing while there are none. */
export function CopiesBanner({ id }: { readonly id: ArticleId }) {
  const { commands, desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const count = useCopies(id);
  if (count === 0) return null;
  const keep = async (): Promise<void> => {
    if (await done(desk.article.keepCopies({ id }))) void commands.run('article.versions');
  };
  return (
    <Banner
      tone="warning"
      icon={<CopyPlus />}
      actions={<Button onPress={() => void keep()}>{t('copies.keep', { count })}</Button>}
    >
      {t('copies.found', { count })}
    </Banner>
  );
}

function useCopies(id: ArticleId): number {
  const { desk } = useDeskWindow();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const look = (): void =>
      void desk.article.copies({ id }).then((found) => {
        if (isCurrent) setCount(found);
      });
    const leave = desk.article.copied((touched) => {
      if (touched.id === id) look();
    });
    look();
    return () => {
      isCurrent = false;
      leave();
    };
  }, [desk, id]);
  return count;
}
