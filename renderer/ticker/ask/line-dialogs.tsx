/** What is asked before something is done to lines; one at a time. */
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { ReasonDialog } from '../../ui/reason-dialog';
import type { WithheldLines } from '../withheld/use-withheld';
import { WithheldDialog } from '../withheld/withheld-dialog';
import { CorrectDialog } from './correct-dialog';
import { RecordDialog } from './record-dialog';
import type { TickerActs } from '../use-ticker-acts';

export type LineQuestion =
  | { readonly kind: 'reason'; readonly lines: readonly TickerLine[]; readonly to: 'held' | 'withdrawn' }
  | { readonly kind: 'withheld'; readonly lines: readonly TickerLine[] }
  | { readonly kind: 'correct'; readonly line: TickerLine }
  | { readonly kind: 'record'; readonly line: TickerLine };

export type LineDialogsProps = {
  readonly question: LineQuestion | null;
  readonly acts: TickerActs;
  readonly withheld: WithheldLines;
  readonly onClose: () => void;
};

export function LineDialogs({ question, acts, withheld, onClose }: LineDialogsProps) {
  const { t } = useWords();
  switch (question?.kind) {
    case undefined:
      return null;
    case 'reason':
      return (
        <ReasonDialog
          title={t(`ticker.act.${question.to}`)}
          closeLabel={t('dialog.close')}
          cancelLabel={t('dialog.cancel')}
          act={{ label: t(`ticker.act.${question.to}`) }}
          reason={{ label: t('ticker.reason'), missing: t('ticker.reasonMissing'), maxLength: 1000, lines: 'one' }}
          onGive={(reason) => {
            acts.change(question.lines, question.to, reason);
            return Promise.resolve([]);
          }}
          onClose={onClose}
        >
          <bdi>{question.lines.map(({ text }) => text).join(' · ')}</bdi>
        </ReasonDialog>
      );
    case 'withheld':
      return (
        <WithheldDialog
          lines={question.lines}
          withheld={withheld}
          onAir={(lines) => acts.change(lines, 'live', '')}
          onClose={onClose}
        />
      );
    case 'correct':
      return (
        <CorrectDialog
          line={question.line}
          onCorrect={(correction) => acts.correct(question.line.id as TickerLineId, correction)}
          onClose={onClose}
        />
      );
    case 'record':
      return <RecordDialog line={question.line} onClose={onClose} />;
  }
}
