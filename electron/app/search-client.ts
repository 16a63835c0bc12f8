/** Starts the search process and gives its calls as functions. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { createClient } from '../../shared/ipc/client';
import { bridgeOver } from '../../shared/ipc/message-wire';
import { searchContract } from '../../shared/search/search-contract';
import type { SearchProcess } from '../search/library-index';
import type { Log } from './log';

type Given = {
  readonly programFolder: string;
  readonly log: Log;
  /** Told once, with the fault's number, when the process ends by itself; calls from then on reject with the same number. */
  readonly onEnd: (fault: string) => void;
};

/** `stop` lets the process finish what it is writing and ends it: killed while writing it would have to build the index anew. */
export function startSearch({ programFolder, log, onEnd }: Given): SearchProcess {
  const program = join(programFolder, 'dist/search/search-process.cjs');
  const child = utilityProcess.fork(program, [], { serviceName: 'midad-search', stdio: ['ignore', 'inherit', 'pipe'] });
  child.stderr?.on('data', (said: Buffer) => log.fault(said.toString()));
  const bridge = bridgeOver({
    post: (message) => child.postMessage(message),
    listen: (listener) => void child.on('message', listener),
  });
  let isStopped = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', (code) => {
    const fault = isStopped ? 'stopped' : log.fault(new Error(`the search process ended with ${code}`));
    bridge.hangUp(fault);
    if (!isStopped) onEnd(fault);
  });
  const client = createClient(searchContract, bridge);
  return {
    ...client,
    async stop() {
      isStopped = true;
      await Promise.race([ended, client.index.close(null)]);
      child.kill();
    },
  };
}
