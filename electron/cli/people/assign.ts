/** `midad assign`: says in somebody's name who shall do what comes next with an article, on the record. */
import { PersonId } from '../../../shared/model/ids';
import { assignWords } from '../../../shared/review/refusal-words';
import { inWorkspace } from '../in-workspace';
import { person, refusal } from './as-person';
import { articleIn, signedAnswer } from './signed-answer';

/** What stands for whoever is free. */
const nobody = '-';

export const assign = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const article = articleIn(context);
  if (!article.ok) return article.failure;
  const [id, who = ''] = [article.value, call.values[2]];
  const to = PersonId.nullable().safeParse(who === nobody ? null : who.toUpperCase());
  if (!to.success) return refusal(t('cli.people.unknown-person', { name: who }), { code: 'unknown-person' });
  const by = await person(context);
  if (!by.ok) return by.failure;
  return signedAnswer(await workspace.articles.assign(id, to.data, by.value), {
    id,
    t,
    refused: ({ refusals }) => ({
      facts: { id, refusals },
      complaints: refusals.map((one) => assignWords(one, t)),
    }),
    done: () => ({ facts: { id, assignee: to.data }, said: [t('cli.assign.done', { id })] }),
  });
});
