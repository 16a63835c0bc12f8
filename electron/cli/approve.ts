/** `midad approve`: records that an article's text, as it stands in its file, may be published. */
import type { Translate } from '../../shared/messages/translate';
import { ArticleId } from '../../shared/model/ids';
import { markPlaceWords } from '../../shared/review/mark-place-words';
import type { Finding } from '../../shared/review/checklist';
import { findingWords } from '../../shared/review/finding-words';
import type { ApprovalVerdict } from '../../shared/review/may-approve';
import type { ToComeMark } from '../../shared/review/to-come';
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
    facts: { id: id.data, hash: read.dossier.hash },
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

/** A line for each rule of the checklist that refuses. */
export const wantingLines = (wanting: readonly Finding[], t: Translate): string[] =>
  wanting.map((finding) => `  ${findingWords(finding, t)}`);

/** A line for each fact that is still to come: where it stands, and what is awaited. */
export const placesToCome = (toCome: readonly ToComeMark[], t: Translate): string[] =>
  toCome.map(({ place, note }) => {
    const where = markPlaceWords(place, t);
    return `  ${where}: ${note === '' ? t('toCome.noNote') : note}`;
  });

const unknown = (id: string, message: string): Answer => ({
  exit: 1,
  facts: { id, problem: { kind: 'missing' }, message },
  said: [],
  complaints: [message],
});
