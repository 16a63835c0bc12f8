/** `midad receipts`: what websites have said of each article, and takes in what a folder holds of it. */
import { resolve } from 'node:path';
import { lastReceipts } from '../../../shared/handoff/receipt';
import { ProfileId } from '../../../shared/model/export-profile';
import { receiptsIn } from '../../handoff/take-receipts';
import { failureAnswer } from '../answer';
import { inWorkspace } from '../in-workspace';
import { refusal } from '../people/as-person';

export const receipts = inWorkspace(async (workspace, { call, t, ports, cwd }) => {
  const profile = ProfileId.nullable().safeParse(call.profile);
  if (!profile.success || (call.from !== null && profile.data === null))
    return refusal(t('cli.export.noProfile', { name: call.profile ?? '' }), { code: 'no-profile' });
  const taken = call.from === null ? null : await receiptsIn(resolve(cwd, call.from), ports);
  const kept = taken === null ? null : await workspace.receipts.keep(profile.data!, taken.receipts);
  if (kept?.ok === false) return failureAnswer(kept.failure, t);
  const profiles = profile.data === null ? await workspace.receipts.profiles() : [profile.data];
  const said = await Promise.all(
    profiles.map(async (id) => {
      const last = [...lastReceipts(await workspace.receipts.of(id)).values()];
      return last.sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => ({ profile: id, ...one }));
    }),
  );
  const all = said.flat();
  const unreadable = taken?.unreadable ?? [];
  return {
    exit: unreadable.length === 0 ? 0 : 1,
    facts: { receipts: all, taken: kept?.value ?? 0, unreadable },
    said:
      all.length === 0
        ? [t('cli.receipts.none')]
        : all.map(({ id, version, state, reason = '', profile: by }) =>
            t('cli.receipts.line', {
              id,
              version,
              state: t(`receipt.${state}`),
              reason: reason === '' ? '' : ` (${reason})`,
              by,
            }),
          ),
    complaints: unreadable.map((name) => t('cli.receipts.unreadable', { name })),
  };
});
