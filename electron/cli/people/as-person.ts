/** Who acts: the identity in the folder that `--as` names, opened with the passphrase in MIDAD_PASSPHRASE. */
import { resolve } from 'node:path';
import { createIdentity, openIdentity, type Identity, type IdentityOutcome } from '../../identity/identity-file';
import { underPassphrase } from '../../identity/sealed-key';
import { failed, succeeded, type Result } from '../../../shared/result';
import { failureAnswer, type Answer, type Context } from '../answer';

/** An identity that is there already. */
export const person = (context: Context): Promise<Result<Identity, Answer>> => opened(context, openIdentity);

/** The same, made where there is none; `--name` says how others see them. */
export const personOrNew = (context: Context): Promise<Result<Identity, Answer>> =>
  opened(context, async (folder, keeper, ports) => {
    const there = await openIdentity(folder, keeper, ports);
    const name = context.call.name ?? ports.person();
    return there.kind === 'none' && name !== '' ? createIdentity(folder, { name, keeper }, ports) : there;
  });

async function opened(context: Context, open: typeof openIdentity): Promise<Result<Identity, Answer>> {
  const { call, cwd, env, ports, t } = context;
  const folder = resolve(cwd, call.signing.as!);
  const passphrase = env['MIDAD_PASSPHRASE'] ?? '';
  if (passphrase === '') return failed(refusal(t('cli.identity.no-passphrase'), { code: 'no-passphrase' }));
  const outcome: IdentityOutcome = await open(folder, underPassphrase(passphrase), ports);
  if (outcome.kind === 'open') return succeeded(outcome.identity);
  if (outcome.kind === 'failed') return failed(failureAnswer(outcome.failure, t));
  return failed(refusal(t(`cli.identity.${outcome.kind}`, { folder }), { code: outcome.kind }));
}

/** Something that is so and not otherwise: nothing was done, and the words say why. */
export const refusal = (message: string, facts: Readonly<Record<string, unknown>>): Answer => ({
  exit: 1,
  facts: { ...facts, message },
  said: [],
  complaints: [message],
});
