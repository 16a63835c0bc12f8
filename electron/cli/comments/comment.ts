/** `midad comment`, `midad resolve`, `midad reopen`: what a person says beside an article without a window, in the name of an identity. */
import {
  RemarkId,
  RemarkText,
  ThreadId,
  type CommentAct,
  type ThreadPlace,
} from '../../../shared/comments/comment-event';
import { anchoredText } from '../../../shared/comments/anchor-words';
import { textBlocksOf } from '../../../shared/comments/block-words';
import { placeOfChosen } from '../../../shared/comments/place-of';
import { findQuote } from '../../../shared/comments/quote';
import type { Body } from '../../../shared/model/body';
import { failed, succeeded, type Result } from '../../../shared/result';
import type { Workspace } from '../../workspace/open-workspace';
import { failureAnswer, problemText, type Answer, type Command, type Context } from '../answer';
import { inWorkspace } from '../in-workspace';
import { person, refusal } from '../people/as-person';
import { articleIn, unknownArticle } from '../people/signed-answer';

/** Begins a thread about the whole article, or with `--on` about the first words that read so; with `--thread` it answers in one. */
export const comment: Command = inWorkspace(async (workspace, context) => {
  const { call, t, ports } = context;
  const text = RemarkText.safeParse(call.values[2]);
  if (!text.success) return refusal(t('cli.comment.empty'), { code: 'empty' });
  const said = { remark: RemarkId.parse(ports.ids.newUlid()), text: text.data.trim(), mentions: [] };
  const { thread, on } = call.comments;
  if (thread !== null) return inThread(workspace, context, (id) => ({ kind: 'replied', thread: id, ...said }));
  return done(workspace, context, (body) => {
    const place = on === null ? ({ kind: 'article' } as const) : placeOfWords(body, on);
    if (place === null) return failed(refusal(t('cli.comment.no-words', { words: on! }), { code: 'no-words' }));
    return succeeded({ kind: 'started', thread: ThreadId.parse(ports.ids.newUlid()), place, ...said });
  });
});

export const resolve: Command = inWorkspace((workspace, context) =>
  inThread(workspace, context, (thread) => ({ kind: 'resolved', thread })),
);

export const reopen: Command = inWorkspace((workspace, context) =>
  inThread(workspace, context, (thread) => ({ kind: 'reopened', thread })),
);

async function inThread(
  workspace: Workspace,
  context: Context,
  actIn: (thread: ThreadId) => CommentAct,
): Promise<Answer> {
  const { call, t } = context;
  const typed = (call.comments.thread ?? call.values[2] ?? '').toUpperCase();
  const article = articleIn(context);
  if (!article.ok) return article.failure;
  const { threads } = await workspace.comments.list(article.value);
  const thread = threads.find(({ id }) => id === typed);
  if (thread === undefined) return refusal(t('cli.comment.no-thread', { id: typed }), { code: 'no-thread', id: typed });
  return done(workspace, context, () => succeeded(actIn(thread.id)));
}

async function done(
  workspace: Workspace,
  context: Context,
  decide: (body: Body) => Result<CommentAct, Answer>,
): Promise<Answer> {
  const { t } = context;
  const article = articleIn(context);
  if (!article.ok) return article.failure;
  const id = article.value;
  const opened = await workspace.articles.open(id);
  if (opened.kind === 'unreadable')
    return opened.problem.kind === 'missing'
      ? unknownArticle(id, t)
      : refusal(`${id}: ${problemText(opened.problem, t)}`, { code: 'unreadable', id, problem: opened.problem });
  if (opened.kind === 'failed') return failureAnswer(opened.failure, t);
  const act = decide(opened.article.body);
  if (!act.ok) return act.failure;
  const by = await person(context);
  if (!by.ok) return by.failure;
  const { person: who, name } = by.value;
  const outcome = await workspace.comments.add(id, act.value, { person: who, name });
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  const { kind, thread } = act.value;
  return { exit: 0, facts: { id, thread, act: kind }, said: [t('cli.comment.done', { thread })], complaints: [] };
}

/** No anchor is written: the thread finds its words by their quotation, and the article's file stays as it is. */
function placeOfWords(body: Body, words: string): ThreadPlace | null {
  for (const block of textBlocksOf(body)) {
    const found = findQuote(anchoredText(block), { text: words, before: '', after: '' });
    if (found !== null)
      return placeOfChosen(body, {
        kind: 'words',
        stretches: [{ key: block._key, start: found.start, end: found.end }],
      });
  }
  return null;
}
