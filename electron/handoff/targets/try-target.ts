/** «Try the connection»: asks a target whether it would take anything, and hands nothing over. */
import type { TargetFailure } from '../../../shared/handoff/target-failure';
import type { PostTarget, Target } from '../../../shared/model/export-profile';
import { failed, succeeded, type Result } from '../../../shared/result';
import { failureOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import type { Http } from './http';
import { answerFailure } from './http-failure';
import { signIn } from './wordpress/sign-in';

export type Trying = {
  readonly target: Target;
  readonly secret: string | null;
  /** Of this machine, where the target is a folder. */
  readonly folder: string | null;
  readonly files: Pick<Files, 'list'>;
  readonly http: Http;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export async function tryTarget(trying: Trying): Promise<Result<void, TargetFailure>> {
  const { target, secret } = trying;
  switch (target.kind) {
    case 'folder':
    case 'zip':
      return tryFolder(trying);
    case 'post':
      return tryPost(target, trying);
    case 'wordpress': {
      if (secret === null) return failed({ code: 'secret-missing' });
      const entered = await signIn({ ...trying, target, password: secret });
      return entered.ok ? succeeded(undefined) : entered;
    }
  }
}

async function tryFolder({ folder, files }: Trying): Promise<Result<void, TargetFailure>> {
  if (folder === null) return failed({ code: 'no-folder' });
  try {
    await files.list(folder);
    return succeeded(undefined);
  } catch (cause) {
    return failed({ code: 'files', failure: failureOf(cause) });
  }
}

/** A GET, which changes nothing: a site that has only a POST there says so (405), and is there. */
async function tryPost(
  target: PostTarget,
  { secret, http, signal, now }: Trying,
): Promise<Result<void, TargetFailure>> {
  if (target.authorization === 'bearer' && secret === null) return failed({ code: 'secret-missing' });
  const authorization = secret === null ? {} : { authorization: `Bearer ${secret}` };
  const headers = { accept: 'application/json', 'user-agent': 'Midad', ...authorization };
  const asked = await http({ method: 'GET', url: new URL(target.url).href, headers, body: null, signal });
  if (!asked.ok) return asked;
  const failure = answerFailure(asked.value, now());
  return failure === null || asked.value.status === 405 ? succeeded(undefined) : failed(failure);
}
