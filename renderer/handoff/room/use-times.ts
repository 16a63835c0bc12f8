import { useWords } from '../../i18n/language';
import { useNow } from '../../i18n/use-now';
import type { Times } from './target-words';

export function useTimes(): Times {
  const { time } = useWords();
  const now = useNow(30_000);
  return {
    past: (at) => time.recent(new Date(at), now),
    soon: (at) => time.soon(new Date(at), now),
    isAtOnce: (at) => Date.parse(at) - now.getTime() < 60_000,
  };
}
