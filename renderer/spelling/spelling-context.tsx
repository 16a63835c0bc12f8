import { createContext, use, useMemo, type ReactNode } from 'react';
import { createTranslate } from '../../shared/messages/translate';
import type { ArticleId } from '../../shared/model/ids';
import { useDeskWindow } from '../desk/desk-window';
import { reportFault } from '../desk/report-fault';
import { useMirror } from '../desk/use-mirror';
import type { Speller } from './speller';
import { createSpelling, type Spelling } from './spelling';
import { startWorkerEngine } from './worker-engine';

const SpellingContext = createContext<Spelling | null>(null);

/** One dictionary for all that is written in this window; it is read when the first word is to be checked. */
export function SpellingProvider({ children }: { readonly children: ReactNode }) {
  const { desk, settings, workspace, notices } = useDeskWindow();
  const spelling = useMemo(
    () =>
      createSpelling({
        settings,
        workspace,
        engine: startWorkerEngine(),
        report: (cause) =>
          void reportFault(desk, cause).then((fault) =>
            notices.tell({
              text: createTranslate(settings.getState().value.language)('spelling.failed', { fault }),
              tone: 'danger',
            }),
          ),
      }),
    [desk, settings, workspace, notices],
  );
  return <SpellingContext value={spelling}>{children}</SpellingContext>;
}

export function useSpelling(): Spelling {
  const spelling = use(SpellingContext);
  if (spelling === null) throw new TypeError('no spelling above this component');
  return spelling;
}

/** Null while the person has spelling off. */
export function useSpeller(article: ArticleId | null): Speller | null {
  const spelling = useSpelling();
  const { settings } = useDeskWindow();
  return useMirror(settings, ({ spelling: isOn }) => isOn) ? spelling.spellerFor(article) : null;
}
