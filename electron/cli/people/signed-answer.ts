/** What is said of an act that somebody signs for an article: one wording for all of them. */
import { ArticleId } from '../../../shared/model/ids';
import { failed, succeeded, type Result } from '../../../shared/result';
import type { CannotSign } from '../../workspace/review/signed-acts';
import { failureAnswer, problemText, type Answer, type Context } from '../answer';
import { refusal } from './as-person';
import { brokenRoster } from './people';

type Refused = { readonly kind: 'refused'; readonly refusals: readonly object[] };

export type SignedOutcome = { readonly kind: 'done' } | { readonly kind: 'clash' } | Refused | CannotSign;

type Wording<Outcome extends SignedOutcome> = {
  readonly id: ArticleId;
  readonly t: Context['t'];
  readonly done: (outcome: Extract<Outcome, { readonly kind: 'done' }>) => Pick<Answer, 'facts' | 'said'>;
  readonly refused: (outcome: Extract<Outcome, { readonly kind: 'refused' }>) => Pick<Answer, 'facts' | 'complaints'>;
};

export function signedAnswer<Outcome extends SignedOutcome>(
  outcome: Outcome,
  { id, t, done, refused }: Wording<Outcome>,
): Answer {
  switch (outcome.kind) {
    case 'failed':
      return failureAnswer(outcome.failure, t);
    case 'roster-broken':
      return brokenRoster(outcome.fault, t);
    case 'unreadable':
      return outcome.problem.kind === 'missing'
        ? unknownArticle(id, t)
        : refusal(`${id}: ${problemText(outcome.problem, t)}`, { code: 'unreadable', id, problem: outcome.problem });
    case 'clash':
      throw new TypeError(`nothing was on screen: ${id}`);
    case 'not-a-member':
    case 'no-roster':
      return refusal(t(`cli.move.${outcome.kind}`), { code: outcome.kind, id });
    case 'refused':
      return { exit: 1, said: [], ...refused(outcome as Extract<Outcome, { readonly kind: 'refused' }>) };
    case 'done':
      return { exit: 0, complaints: [], ...done(outcome as Extract<Outcome, { readonly kind: 'done' }>) };
  }
}

/** The article that is named, in any case of letters. */
export function articleIn({ call, t }: Pick<Context, 'call' | 't'>): Result<ArticleId, Answer> {
  const typed = call.values[1] ?? '';
  const id = ArticleId.safeParse(typed.toUpperCase());
  return id.success ? succeeded(id.data) : failed(unknownArticle(typed, t));
}

export const unknownArticle = (id: string, t: Context['t']): Answer =>
  refusal(t('cli.approve.unknown', { id }), { code: 'missing', id });
