import { Gavel } from 'lucide-react';
import { useWords } from '../../i18n/language';
import type { ArticleState } from '../../../shared/model/record-event';
import type { MoveRefusal } from '../../../shared/review/moves';
import { refusalWords } from '../../../shared/review/refusal-words';
import { Button } from '../../ui/button';
import type { ArticlePlace } from '../open-article';
import styles from './refusal-list.module.css';
import { WantingList } from './wanting-list';

export type RefusalListProps = {
  readonly refusals: readonly MoveRefusal[];
  readonly between: { readonly from: ArticleState; readonly to: ArticleState };
  readonly onGoTo: (place: ArticlePlace) => void;
  readonly onRelease: () => void;
};

/** Why the workspace has refused a move that was offered: somebody else was quicker, or the text is another one by now. */
export function RefusalList({ refusals, between, onGoTo, onRelease }: RefusalListProps) {
  const { t } = useWords();
  const toCome = refusals.flatMap((one) => (one.reason === 'still-to-come' ? one.toCome : []));
  const findings = refusals.flatMap((one) => (one.reason === 'checklist' ? one.findings : []));
  return (
    <div role="alert" className={styles.refusals}>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal.reason}>
            {refusalWords(refusal, between, t)}
            {refusal.reason === 'held' && (
              <Button look="quiet" icon={<Gavel />} onPress={onRelease}>
                {t('hold.release.do')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <WantingList toCome={toCome} findings={findings} onGoTo={onGoTo} />
    </div>
  );
}
