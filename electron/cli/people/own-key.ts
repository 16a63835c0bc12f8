/** `midad people rekey|export|import`: a key of one's own, replaced, copied out and brought in; and somebody else's new key accepted. */
import { resolve } from 'node:path';
import { carriedBytes, carriedIn, moveIn, resealed } from '../../identity/carry-identity';
import { joinRequestOf, readIdentity, type Identity } from '../../identity/identity-file';
import { requestIn } from '../../identity/join-code';
import { makeNextKey, takeNextKey } from '../../identity/replace-key';
import { underPassphrase } from '../../identity/sealed-key';
import { durableSave } from '../../workspace/files/durable-save';
import type { Workspace } from '../../workspace/open-workspace';
import { failureAnswer, type Answer, type Context } from '../answer';
import { inWorkspace } from '../in-workspace';
import { readFile } from '../read-file';
import { person, refusal } from './as-person';
import { answerOf } from './people';

/** One's own, unless `--request` names the request of a member who has a new one. The new key lies under MIDAD_NEW_PASSPHRASE, else under the same. */
export const rekey = inWorkspace(async (workspace, context) => {
  const by = await person(context);
  if (!by.ok) return by.failure;
  const { request } = context.call;
  return request === null ? replace(workspace, context, by.value) : accept(workspace, { context, request }, by.value);
});

async function replace(workspace: Workspace, context: Context, by: Identity): Promise<Answer> {
  const { env, ports, t } = context;
  const keeper = underPassphrase(env['MIDAD_NEW_PASSPHRASE'] || env['MIDAD_PASSPHRASE']!);
  const next = await makeNextKey(by.folder, { ...by, keeper }, ports);
  if (next.kind === 'failed') return failureAnswer(next.failure, t);
  const request = joinRequestOf(next.identity, ports);
  const told = await workspace.roster.change({ kind: 'rekeyed', request }, by);
  if (told.kind === 'done') {
    const taken = await takeNextKey(by.folder, ports);
    if (taken.kind === 'failed') return failureAnswer(taken.failure, t);
  }
  return answerOf(told, context, by.person, by.name);
}

type Asked = { readonly context: Context; readonly request: string };

async function accept(workspace: Workspace, { context, request: file }: Asked, by: Identity): Promise<Answer> {
  const { cwd, ports, t } = context;
  const bytes = await readFile(ports.files, file, cwd);
  const request = bytes.ok ? requestIn(new TextDecoder().decode(bytes.value)) : null;
  if (request === null) return refusal(t('cli.people.no-request', { file }), { code: 'no-request', file });
  return answerOf(await workspace.roster.change({ kind: 'rekeyed', request }, by), context, request.id, request.name);
}

/** Under the passphrase that it lies under: who wants another one rekeys or imports with it. */
export async function exportIdentity(context: Context): Promise<Answer> {
  const { call, cwd, env, ports, t } = context;
  const by = await person(context);
  if (!by.ok) return by.failure;
  const read = await readIdentity(by.value.folder, ports);
  if (read.kind !== 'read') throw new TypeError('an identity that was just opened can be read');
  const keeper = underPassphrase(env['MIDAD_PASSPHRASE']!);
  const sealed = await resealed(read.file, { from: keeper, to: keeper });
  if (!sealed.ok) throw new TypeError('an identity that was just opened opens');
  const path = resolve(cwd, call.values[0]!);
  const saved = await durableSave(ports.files, { path, bytes: carriedBytes(sealed.value), base: { kind: 'any' } });
  if (saved.kind === 'failed') return failureAnswer(saved.failure, t);
  return done(t('cli.people.exported', { path }), { person: by.value.person, file: path });
}

/** As a device of its own. An identity that is there already is kept beside it. */
export async function importIdentity({ call, cwd, env, ports, t }: Context): Promise<Answer> {
  const passphrase = env['MIDAD_PASSPHRASE'] ?? '';
  if (passphrase === '') return refusal(t('cli.identity.no-passphrase'), { code: 'no-passphrase' });
  const file = call.values[0]!;
  const folder = resolve(cwd, call.signing.as!);
  const bytes = await readFile(ports.files, file, cwd);
  const carried = bytes.ok ? carriedIn(bytes.value) : null;
  if (carried === null) return refusal(t('cli.identity.no-copy', { file }), { code: 'no-copy', file });
  const keeper = underPassphrase(passphrase);
  const sealed = await resealed(carried, { from: keeper, to: keeper });
  if (!sealed.ok) return refusal(t('cli.identity.locked', { folder: file }), { code: 'locked', file });
  const saved = await moveIn(folder, sealed.value, ports);
  if (saved.kind === 'failed') return failureAnswer(saved.failure, t);
  return done(t('cli.people.imported', { name: carried.name, folder }), { person: carried.person, folder });
}

const done = (said: string, facts: Readonly<Record<string, unknown>>): Answer => ({
  exit: 0,
  facts,
  said: [said],
  complaints: [],
});
