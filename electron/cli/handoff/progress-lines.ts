/** How far a hand-off is, in as many lines as a person reads. */
import { progressWords } from '../../../shared/handoff/hand-off-words';
import type { JobProgress } from '../../../shared/handoff/job';
import type { Translate } from '../../../shared/messages/translate';

/** Files are told of so often, and of what is sent each tenth. */
const filesTold = 500;

export function progressLines(t: Translate, say: (line: string) => void): (progress: JobProgress) => void {
  let last = '';
  return (progress) => {
    const { step, done, total } = progress;
    const part = step === 'making' ? Math.floor(done / filesTold) : Math.floor((10 * done) / Math.max(1, total));
    const stage = `${step} ${part}`;
    if (stage === last) return;
    last = stage;
    say(progressWords(progress, t));
  };
}
