/** The jobs of one workspace on this machine's disk: one small file each, so that a restart finds what was asked for. */
import { join } from 'node:path';
import { Job, jobFormat } from '../../../shared/handoff/job';
import { ProfileId } from '../../../shared/model/export-profile';
import type { Timestamp } from '../../../shared/model/ids';
import type { Ports } from '../../ports/ports';
import { listOrNone } from '../../workspace/files/list-or-none';
import { keep, readKept } from '../memory/kept-file';

export type JobFiles = {
  all(): Promise<readonly Job[]>;
  /** What can't be kept is done all the same; only a restart forgets it, and the log has it. */
  keep(job: Job): Promise<void>;
  forget(profile: ProfileId): Promise<void>;
  now(): Timestamp;
};

type Given = {
  readonly folder: string;
  readonly ports: Ports;
  readonly fault: (cause: unknown) => unknown;
};

const ending = '.job.json';

export function jobFiles({ folder, ports, fault }: Given): JobFiles {
  const pathOf = (profile: ProfileId): string => join(folder, `${profile}${ending}`);
  const format = { name: jobFormat, schema: Job };
  return {
    async all() {
      const names = (await listOrNone(folder, ports)).map(({ name }) => name).filter((name) => name.endsWith(ending));
      const profiles = names.sort().flatMap((name) => ProfileId.safeParse(name.slice(0, -ending.length)).data ?? []);
      const read = await Promise.all(profiles.map((one) => readKept(pathOf(one), format, { ports, fault })));
      return read.flatMap((job, index) => (job !== null && job.profile === profiles[index] ? [job as Job] : []));
    },
    async keep(job) {
      const kept = await keep(pathOf(job.profile), job, { ports, fault });
      if (!kept.ok) fault(new Error(`a hand-off can't be kept: ${kept.failure.code}`));
    },
    forget: (profile) => ports.files.removeFile(pathOf(profile)),
    now: () => ports.clock.now(),
  };
}
