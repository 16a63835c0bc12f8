/** `midad backup` and `midad restore`: a workspace as one file, and back. */
import { resolve } from 'node:path';
import { restoreBackup } from '../backup/restore-backup';
import { writeBackup } from '../backup/write-backup';
import { failureAnswer, type Answer, type Context } from './answer';
import { inWorkspace } from './in-workspace';

export const backup = inWorkspace(async (workspace, { call, t, ports, cwd }) => {
  const file = resolve(cwd, call.to!);
  const outcome = await writeBackup(workspace.root, file, ports);
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  if (outcome.kind === 'exists') return refusal({ file, problem: 'exists' }, t('cli.backup.exists', { file }));
  const { files } = outcome;
  return { exit: 0, facts: { file, files }, said: [t('cli.backup.done', { count: files, file })], complaints: [] };
});

export async function restore({ call, t, cwd }: Context): Promise<Answer> {
  const folder = resolve(cwd, call.to!);
  const outcome = await restoreBackup(resolve(cwd, call.values[0]!), folder);
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  if (outcome.kind === 'not-empty') {
    return refusal({ folder, problem: 'not-empty' }, t('cli.restore.notEmpty', { folder }));
  }
  if (outcome.kind === 'damaged') {
    return refusal(
      { folder, problem: 'damaged', where: outcome.where },
      t('cli.restore.damaged', { where: outcome.where }),
    );
  }
  const { files } = outcome;
  return { exit: 0, facts: { folder, files }, said: [t('cli.restore.done', { count: files, folder })], complaints: [] };
}

const refusal = (facts: Answer['facts'], complaint: string): Answer => ({
  exit: 1,
  facts,
  said: [],
  complaints: [complaint],
});
