/** Starts the search process and gives its calls as functions. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { createClient } from '../../shared/ipc/client';
import type { Client } from '../../shared/ipc/define';
import { bridgeOver } from '../../shared/ipc/message-wire';
import { searchContract, type SearchContract } from '../../shared/search/search-contract';
import type { Log } from './log';

export type SearchClient = Client<SearchContract> & {
  /** Lets the process finish what it is writing, half a second at most, and ends it. Killed while writing it would have to build the index anew. */
  stop(): Promise<void>;
};

type Given = {
  readonly programFolder: string;
  readonly log: Log;
  /** Told once, with the fault's number, when the process ends by itself; calls from then on reject with the same number. */
  readonly onEnd: (fault: string) => void;
};

export function startSearch({ programFolder, log, onEnd }: Given): SearchClient {
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
