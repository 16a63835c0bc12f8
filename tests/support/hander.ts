/**
 * A desk's hand-offs as a process: its queue, with what was asked for before, until nothing waits any more. Dies of SIGKILL in the middle of the call to the disk whose number it is given.
 * Arguments: workspace, identity, folder of the target, folder of its own, what to do (`ask`, `go on`), number of the call (-1: none). Prints how many calls there were.
 */
import { handOffTo } from '../../electron/handoff/hand-off-to';
import { targetMemory } from '../../electron/handoff/memory/target-memory';
import { handoffQueue } from '../../electron/handoff/queue/handoff-queue';
import { jobFiles } from '../../electron/handoff/queue/job-files';
import { httpOver } from '../../electron/handoff/targets/http';
import { openIdentity } from '../../electron/identity/identity-file';
import { underPassphrase } from '../../electron/identity/sealed-key';
import { pictureMakerHere } from '../../electron/media/picture-maker-here';
import { realFiles, type Files, type OpenFile } from '../../electron/ports/files';
import { realPorts } from '../../electron/ports/ports';
import { realTimers } from '../../electron/ports/timers';
import { openWorkspace } from '../../electron/workspace/open-workspace';
import { passphrase } from './newsroom-of-roles';

const [root = '', identity = '', target = '', own = '', act = 'ask', at = '-1'] = process.argv.slice(2);
let calls = 0;

/** The first half of what the deadly call would do is done. */
function mortal<Given extends readonly unknown[], T>(what: (...given: Given) => Promise<T>) {
  return async (...given: Given): Promise<T> => {
    if (calls++ === Number(at)) {
      const [bytes, offset] = given;
      if (bytes instanceof Uint8Array && typeof offset === 'number')
        await what(...([bytes.subarray(0, offset + ((bytes.byteLength - offset) >> 1)), offset] as never));
      process.kill(process.pid, 'SIGKILL');
    }
    return what(...given);
  };
}
const mortalFile = (file: OpenFile): OpenFile => ({ ...file, write: mortal(file.write), sync: mortal(file.sync) });
const files: Files = {
  ...realFiles,
  createNew: mortal(async (path: string) => mortalFile(await realFiles.createNew(path))),
  makeFolder: mortal(realFiles.makeFolder),
  rename: mortal(realFiles.rename),
  removeFile: mortal(realFiles.removeFile),
  removeFolder: mortal(realFiles.removeFolder),
};
const ports = { ...realPorts, files };
const fault = (cause: unknown): never => {
  throw cause;
};

const opened = await openWorkspace(root, realPorts);
const signer = await openIdentity(identity, underPassphrase(passphrase), realPorts);
if (!opened.ok || signer.kind !== 'open') throw new Error('no newsroom, or nobody to hand it over');
const [profile] = opened.value.newsroom.read().profiles ?? [];
if (profile === undefined) throw new Error('no profile');
const memory = (await targetMemory({ folder: own, ports, fault })).of(profile);
const ids = await opened.value.articles.below(`${root}/articles`);
const queue = await handoffQueue({
  files: jobFiles({ folder: own, ports, fault }),
  run: async (job, running) => {
    const handed = await handOffTo({
      workspace: opened.value,
      profile,
      wish: job.wish,
      candidates: async () => ({ all: [...ids].sort().map((id) => ({ id, fingerprint: null })), leavers: null }),
      memory,
      folder: target,
      secret: null,
      signer: signer.identity,
      http: httpOver(),
      maker: pictureMakerHere,
      ports,
      scratch: own,
      ...running,
    });
    return handed.ok ? { kind: 'done' } : { kind: 'failed', failure: handed.failure };
  },
  timers: realTimers,
  chance: () => 0,
  tell: (id) => {
    if (queue?.of(id) === null) process.stdout.write(`${calls}\n`);
  },
  fault,
});
if (act === 'ask') await queue.ask(profile.id, { articles: null, extent: 'changed' });
