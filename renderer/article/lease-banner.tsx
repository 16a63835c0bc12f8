import { PenLine } from 'lucide-react';
import type { Holding } from '../../shared/leases/lease';
import { holderNames } from '../i18n/holder-names';
import { useWords } from '../i18n/language';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';

export type LeaseBannerProps = { readonly others: readonly Holding[]; readonly onTakeOver: () => void };

/** Who else works on the article, or has taken it over. It advises: writing goes on as before. Nothing while nobody does. */
export function LeaseBanner({ others, onTakeOver }: LeaseBannerProps) {
  const { t, language } = useWords();
  if (others.length === 0) return null;
  const takers = others.filter(({ tookOver }) => tookOver);
  return (
    <Banner tone="calm" icon={<PenLine />} actions={<Button onPress={onTakeOver}>{t('leases.takeOver')}</Button>}>
      {takers.length > 0
        ? t('leases.tookOver', { who: holderNames(takers, language) })
        : t('leases.working', { who: holderNames(others, language) })}
    </Banner>
  );
}
