/** The targets' room of the contract, in memory. */
import { lastHandOffFormat } from '../../shared/handoff/last-hand-off';
import { newJob, type Job } from '../../shared/handoff/job';
import type { Outlook, TargetView, ToldOfArticle } from '../../shared/handoff/target-view';
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { ExportProfile, type ProfileId, type Target } from '../../shared/model/export-profile';
import { noon } from './makers';

export const nothingGoes: Outlook = { going: [], more: 0, unchanged: 0, refused: [], rejected: [] };

export const aProfile = (differs: Partial<Omit<ExportProfile, 'id'>> & { readonly id?: string } = {}): ExportProfile =>
  ExportProfile.parse({
    id: 'site',
    name: 'موقع الجريدة',
    outputs: ['pages', 'ticker'],
    target: { kind: 'folder' },
    ...differs,
  });

export const aTargetView = (differs: Partial<TargetView> = {}): TargetView => ({
  profile: aProfile(),
  folderName: 'للموقع',
  secret: 'not-needed',
  job: null,
  progress: null,
  last: { format: lastHandOffFormat, at: noon, articles: 3, files: 41, refused: 1 },
  ...differs,
});

export const aJob = (state: Job['state'], profile: ProfileId = aProfile().id): Job => ({
  ...newJob(profile, { articles: null, extent: 'changed' }, noon),
  attempts: 1,
  state,
});

export type FakeTargets = {
  readonly views?: readonly TargetView[];
  readonly outlook?: Outlook;
  readonly said?: readonly ToldOfArticle[];
};

type Given = FakeTargets & { readonly send: (views: { revision: number; value: readonly TargetView[] }) => void };

export function fakeTargets({
  views = [],
  outlook = nothingGoes,
  said = [],
  send,
}: Given): Handlers<Contract>['targets'] {
  let revision = 0;
  let held = [...views];
  const change = (id: ProfileId, part: Partial<TargetView>): null => {
    held = held.map((view) => (view.profile.id === id ? { ...view, ...part } : view));
    send({ revision: (revision += 1), value: held });
    return null;
  };
  const changeAll = (target: Target, secret: TargetView['secret']) => {
    for (const { profile } of held)
      if (JSON.stringify(profile.target) === JSON.stringify(target)) change(profile.id, { secret });
    return { kind: 'done' as const };
  };
  return {
    list: async () => ({ revision, value: held }),
    outlook: async () => outlook as never,
    handOver: async ({ profile }) => change(profile, { job: aJob({ kind: 'running' }, profile) }),
    retry: async ({ profile }) => change(profile, { job: aJob({ kind: 'running' }, profile) }),
    cancel: async ({ profile }) => change(profile, { job: null }),
    chooseFolder: async ({ profile }) => {
      change(profile, { folderName: 'للموقع' });
      return { kind: 'done' };
    },
    showFolder: async () => null,
    keepSecret: async ({ target }) => changeAll(target, 'kept'),
    forgetSecret: async ({ target }) => changeAll(target, 'missing'),
    try: async () => ({ kind: 'fine' }),
    said: async () => [...said],
  };
}
