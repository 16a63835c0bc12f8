/** `midad approve`: records that an article's text, as it stands in its file, may be published. */
import type { Translate } from '../../shared/messages/translate';
import { ArticleId } from '../../shared/model/ids';
import type { ApprovalVerdict } from '../../shared/review/may-approve';
import { placesToCome, wantingLines } from '../../shared/review/refusal-words';
import { failureAnswer, problemText, type Answer } from './answer';
import { inWorkspace } from './in-workspace';

type Refused = Extract<ApprovalVerdict, { readonly kind: 'refused' }>;

export const approve = inWorkspace(async (workspace, { call, t }) => {
  const typed = call.values[1]!;
  const id = ArticleId.safeParse(typed.toUpperCase());
  if (!id.success) return unknown(typed, t('cli.approve.unknown', { id: typed }));
  const read = await workspace.articles.dossier(id.data);
  if (read.kind === 'failed') return failureAnswer(read.failure, t);
  if (read.kind === 'unreadable') {
    const isMissing = read.problem.kind === 'missing';
    const message = isMissing ? t('cli.approve.unknown', { id: typed }) : `${typed}: ${problemText(read.problem, t)}`;
    return isMissing
      ? unknown(typed, message)
      : { ...unknown(typed, message), facts: { id: typed, problem: read.problem, message } };
  }
  const outcome = await workspace.articles.approve(id.data);
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  if (outcome.kind === 'refused') return refused(id.data, outcome, t);
  return {
    exit: 0,
    facts: { id: id.data, hash: read.papers.dossier.hash },
    said: [t('cli.approve.done', { id: id.data })],
    complaints: [],
  };
});

function refused(id: ArticleId, { toCome, wanting }: Refused, t: Translate): Answer {
  const message = toCome.length > 0 ? t('cli.approve.toCome', { id, count: toCome.length }) : t('move.checklist');
  const more = toCome.length > 0 && wanting.length > 0 ? [t('move.checklist')] : [];
  const complaints = [message, ...placesToCome(toCome, t), ...more, ...wantingLines(wanting, t)];
  return { exit: 1, facts: { id, toCome, wanting, message }, said: [], complaints };
}

const unknown = (id: string, message: string): Answer => ({
  exit: 1,
  facts: { id, problem: { kind: 'missing' }, message },
  said: [],
  complaints: [message],
});
