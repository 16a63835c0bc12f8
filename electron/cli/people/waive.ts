/** `midad waive`, and `midad export --set-aside`: rules of the gate that are not asked of a text, in somebody's name, with a reason, on the record. */
import type { ArticleId } from '../../../shared/model/ids';
import { mayExport } from '../../../shared/review/may-export';
import { isWaivable, waivable, type Waivable } from '../../../shared/review/overrides';
import { waiveWords } from '../../../shared/review/gate-words';
import { failed, succeeded, type Result } from '../../../shared/result';
import type { Identity } from '../../identity/identity-file';
import type { Workspace } from '../../workspace/open-workspace';
import type { Answer, Context } from '../answer';
import { inWorkspace } from '../in-workspace';
import { person, refusal } from './as-person';
import { articleIn, signedAnswer } from './signed-answer';

export const waive = inWorkspace(async (workspace, context) => {
  const article = articleIn(context);
  if (!article.ok) return article.failure;
  const rules = rulesIn(context.call.values[2] ?? '', context);
  if (!rules.ok) return rules.failure;
  const by = await person(context);
  if (!by.ok) return by.failure;
  return waiveOne(workspace, { id: article.value, rules: rules.value, by: by.value }, context);
});

/**
 * Sets aside, for each of these articles that nothing else keeps here, what does of the rules that were named. Null: done, the export may begin.
 * Articles that something else keeps here too are left as they are: the export names all of it.
 */
export async function setAsideFor(
  workspace: Workspace,
  articles: readonly ArticleId[],
  context: Context,
): Promise<Answer | null> {
  const { call, ports, t } = context;
  if (call.setAside === null) return null;
  const rules = rulesIn(call.setAside, context);
  if (!rules.ok) return rules.failure;
  if (call.signing.as === null) return refusal(t('cli.waive.nobody'), { code: 'nobody-signs' });
  const by = await person(context);
  if (!by.ok) return by.failure;
  const asked = { now: Date.parse(ports.clock.now()), drafts: call.drafts };
  for (const id of articles) {
    const read = await workspace.articles.dossier(id);
    const verdict = read.kind === 'read' ? mayExport(read.papers, asked) : null;
    if (verdict?.kind !== 'refused') continue;
    const reasons = verdict.refusals.map(({ reason }) => reason);
    const named = reasons.filter((reason): reason is Waivable => rules.value.some((rule) => rule === reason));
    if (named.length < reasons.length) continue;
    const answer = await waiveOne(workspace, { id, rules: named, by: by.value }, context);
    if (answer.exit !== 0) return answer;
  }
  return null;
}

type Waiving = { readonly id: ArticleId; readonly rules: readonly Waivable[]; readonly by: Identity };

async function waiveOne(workspace: Workspace, { id, rules, by }: Waiving, { call, t }: Context): Promise<Answer> {
  const outcome = await workspace.articles.waive(id, { rules, reason: call.signing.reason ?? '' }, by);
  return signedAnswer(outcome, {
    id,
    t,
    refused: ({ refusals }) => ({ facts: { id, refusals }, complaints: refusals.map((one) => waiveWords(one, t)) }),
    done: () => ({
      facts: { id, rules },
      said: [t('cli.waive.done', { id, rules: rules.map((rule) => t(`gate.rule.${rule}`)).join(t('cli.separator')) })],
    }),
  });
}

/** Names parted by commas. */
function rulesIn(typed: string, { t }: Pick<Context, 't'>): Result<readonly Waivable[], Answer> {
  const names = typed.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !isWaivable(name));
  if (wrong === undefined) return succeeded(names.filter(isWaivable));
  const message = t('cli.waive.unknown', { name: wrong, rules: waivable.join(', ') });
  return failed(refusal(message, { code: 'unknown-rule', rule: wrong }));
}
