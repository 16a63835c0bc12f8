import type { ExportProfile } from '../../../shared/model/export-profile';
import { failed, succeeded, type Result } from '../../../shared/result';
import type { Workspace } from '../../workspace/open-workspace';
import type { Answer, Context } from '../answer';
import { refusal } from '../people/as-person';

/** The one that `--profile` names. */
export function profileOf(workspace: Workspace, { call, t }: Context): Result<ExportProfile, Answer> {
  const found = (workspace.newsroom.read().profiles ?? []).find(({ id }) => id === call.profile);
  if (found !== undefined) return succeeded(found);
  return failed(refusal(t('cli.export.noProfile', { name: call.profile ?? '' }), { code: 'no-profile' }));
}
