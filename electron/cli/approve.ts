/** `midad approve`: records that an article's text, as it stands in its file, may be published. */
import type { Translate } from '../../shared/messages/translate';
import { ArticleId } from '../../shared/model/ids';
import { markPlaceWords } from '../../shared/review/mark-place-words';
import type { ToComeMark } from '../../shared/review/to-come';
import { failureAnswer, problemText, type Answer } from './answer';
import { inWorkspace } from './in-workspace';

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
  if (outcome.kind === 'refused') return stillToCome(id.data, outcome.toCome, t);
  return {
    exit: 0,
    facts: { id: id.data, hash: read.dossier.hash },
    said: [t('cli.approve.done', { id: id.data })],
    complaints: [],
  };
});

function stillToCome(id: ArticleId, toCome: readonly ToComeMark[], t: Translate): Answer {
  const message = t('cli.approve.toCome', { id, count: toCome.length });
  return { exit: 1, facts: { id, toCome, message }, said: [], complaints: [message, ...placesToCome(toCome, t)] };
}

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
