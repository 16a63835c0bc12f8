/** Finds a site's REST interface and says whether it lets us do what a hand-off needs. */
import type { TargetFailure } from '../../../../shared/handoff/target-failure';
import type { WordPressTarget } from '../../../../shared/model/export-profile';
import { failed, succeeded, type Result } from '../../../../shared/result';
import type { Http } from '../http';
import { User } from './answers';
import { wordPressRest, type WordPressRest } from './rest';

export type SignIn = {
  readonly target: WordPressTarget;
  readonly password: string;
  readonly http: Http;
  readonly signal: AbortSignal;
  readonly now: () => number;
};

export async function signIn(given: SignIn): Promise<Result<WordPressRest, TargetFailure>> {
  const pretty = wordPressRest(given, 'pretty');
  const first = await me(pretty);
  if (first.ok) return may(given.target, first.value, pretty);
  const { code } = first.failure.failure;
  // A site without pretty addresses answers with its page for what is not there, or with its front page.
  if (code !== 'no-such-address' && code !== 'not-understood') return failed(first.failure.failure);
  const plain = wordPressRest(given, 'plain');
  const second = await me(plain);
  return second.ok ? may(given.target, second.value, plain) : failed(second.failure.failure);
}

const me = (rest: WordPressRest) => rest.call(User, { method: 'GET', path: 'users/me', query: { context: 'edit' } });

function may(
  { status }: WordPressTarget,
  { capabilities }: User,
  rest: WordPressRest,
): Result<WordPressRest, TargetFailure> {
  const needed = ['edit_posts', 'upload_files', ...(status === 'publish' ? ['publish_posts'] : [])];
  const missing = needed.filter((name) => capabilities[name] !== true);
  return missing.length === 0 ? succeeded(rest) : failed({ code: 'forbidden', said: missing.join(', ') });
}
