/** Where the newsroom hands over, and how that goes. */
import { shell } from 'electron';
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { createTranslate } from '../../shared/messages/translate';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import type { Failure } from '../../shared/model/failure';
import type { Result } from '../../shared/result';
import type { CurrentWorkspace } from '../app/current-workspace';
import { chooseFolder } from '../app/dialogs';
import type { HandOffs } from '../app/hand-offs';
import type { SettingsStore } from '../app/settings';
import { isInside } from '../handoff/is-inside';
import type { TargetSecrets } from '../handoff/memory/target-secrets';
import { httpOver } from '../handoff/targets/http';
import { tryTarget } from '../handoff/targets/try-target';
import type { Ports } from '../ports/ports';

type Given = {
  readonly current: CurrentWorkspace;
  readonly handOffs: HandOffs;
  readonly secrets: TargetSecrets;
  readonly settings: SettingsStore;
  readonly ports: Ports;
};

/** A person waits for the answer. Milliseconds. */
const patience = 20_000;

export function targetsHandlers({ current, handOffs, secrets, settings, ports }: Given): Handlers<Contract>['targets'] {
  const root = (): string => current.get().root;
  return {
    list: async () => {
      const { revision, value } = await handOffs.views();
      return { revision, value: [...value] };
    },
    outlook: ({ profile }) => handOffs.outlook(profile),
    handOver: async ({ profile, wish }) => {
      await handOffs.ask(profile, wish);
      return null;
    },
    retry: async ({ profile }) => {
      await handOffs.retry(profile);
      return null;
    },
    cancel: async ({ profile }) => {
      await handOffs.cancel(profile);
      return null;
    },
    chooseFolder: async ({ profile }) => {
      const path = await chooseFolder(createTranslate(settings.settings().language)('shell.chooseExportFolder'));
      if (path === null) return { kind: 'done' };
      if (isInside(path, root())) return { kind: 'failed', failure: { code: 'inside-workspace' } };
      await handOffs.rememberFolder(profile, path);
      return { kind: 'done' };
    },
    showFolder: async ({ profile }) => {
      const path = handOffs.folderOf(profile);
      const problem = path === null ? 'no folder is chosen' : await shell.openPath(path);
      if (problem !== '') throw new Error(`the file manager refused: ${problem}`);
      return null;
    },
    keepSecret: async ({ target, secret }) => {
      const kept = await secrets.keep(root(), target, secret);
      handOffs.newsroomChanged();
      return outcomeOf(kept);
    },
    forgetSecret: async ({ target }) => {
      const forgotten = await secrets.forget(root(), target);
      handOffs.newsroomChanged();
      return outcomeOf(forgotten);
    },
    try: async ({ target, profile, secret }) => {
      const outcome = await tryTarget({
        target,
        secret: secret ?? secrets.of(root(), target),
        folder: profile === null ? null : handOffs.folderOf(profile),
        files: ports.files,
        http: httpOver({ idle: patience }),
        signal: new AbortController().signal,
        now: () => Date.parse(ports.clock.now()),
      });
      return outcome.ok ? { kind: 'fine' } : { kind: 'failed', failure: outcome.failure };
    },
    said: async ({ id }) =>
      (await handOffs.receipts(id)).map(({ profile, said }) => ({
        profile: profile.id,
        target: profile.name,
        state: said.state,
        version: said.version,
        at: said.at,
        reason: said.reason ?? '',
        url: said.url ?? null,
      })),
  };
}

const outcomeOf = (result: Result<void, Failure>): DoneOutcome =>
  result.ok ? { kind: 'done' } : { kind: 'failed', failure: result.failure };
