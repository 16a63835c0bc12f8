/**
 * Application passwords and tokens: under what the system keeps for its user (identity/system-keeper.ts), else in memory until the program ends. Each belongs to one
 * newsroom, address and login: a profile that leads elsewhere, whoever changed it, has none.
 */
import { z } from 'zod';
import { join } from 'node:path';
import type { SecretState } from '../../../shared/handoff/target-view';
import { secretPlaceOf, type Target } from '../../../shared/model/export-profile';
import type { Failure } from '../../../shared/model/failure';
import { succeeded, type Result } from '../../../shared/result';
import { sha256 } from '../../ports/hash';
import type { SystemSeal } from '../../identity/system-keeper';
import { keep, readKept, type Keeping } from './kept-file';

const secretsFormat = 'midad/secrets@1';
const SecretsFile = z.looseObject({
  format: z.literal(secretsFormat),
  /** Sealed, by the hash of what each is for. */
  sealed: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().max(10_000)),
});

export type TargetSecrets = {
  state(workspace: string, target: Target): SecretState;
  /** Null where there is none, or the system no longer opens it. */
  of(workspace: string, target: Target): string | null;
  /** Fails where it could not be kept; for this run it is there all the same. */
  keep(workspace: string, target: Target, secret: string): Promise<Result<void, Failure>>;
  forget(workspace: string, target: Target): Promise<Result<void, Failure>>;
};

type Given = Keeping & {
  readonly folder: string;
  /** Null where the system keeps no secrets. */
  readonly system: SystemSeal | null;
};

export async function targetSecrets({ folder, system, ...keeping }: Given): Promise<TargetSecrets> {
  const path = join(folder, 'secrets.json');
  const read = system === null ? null : await readKept(path, { name: secretsFormat, schema: SecretsFile }, keeping);
  const sealed = new Map<string, string>(Object.entries((read?.sealed ?? {}) as Record<string, string>));
  const held = new Map<string, string>();

  const nameOf = (workspace: string, target: Target): string | null => {
    const place = secretPlaceOf(target);
    return place === null ? null : sha256(`${workspace}\n${place}`);
  };
  const of = (name: string): string | null => {
    const inMemory = held.get(name);
    if (inMemory !== undefined) return inMemory;
    const closed = sealed.get(name);
    return closed === undefined || system === null ? null : system.unseal(closed);
  };
  const write = () => keep(path, { format: secretsFormat, sealed: Object.fromEntries(sealed) }, keeping);

  return {
    of: (workspace, target) => {
      const name = nameOf(workspace, target);
      return name === null ? null : of(name);
    },
    state: (workspace, target) => {
      const name = nameOf(workspace, target);
      if (name === null) return 'not-needed';
      if (of(name) === null) return 'missing';
      return held.has(name) ? 'run' : 'kept';
    },
    async keep(workspace, target, secret) {
      const name = nameOf(workspace, target);
      if (name === null) return succeeded(undefined);
      held.set(name, secret);
      if (system === null) return succeeded(undefined);
      sealed.set(name, system.seal(secret));
      const written = await write();
      if (written.ok) held.delete(name);
      return written;
    },
    async forget(workspace, target) {
      const name = nameOf(workspace, target);
      if (name === null) return succeeded(undefined);
      held.delete(name);
      return sealed.delete(name) ? write() : succeeded(undefined);
    },
  };
}
