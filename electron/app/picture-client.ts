/** The picture process as main holds it: started when first needed, ended when nothing has been asked of it for a while, for a large picture leaves much memory behind. */
import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import { createClient } from '../../shared/ipc/client';
import type { Client } from '../../shared/ipc/define';
import { bridgeOver } from '../../shared/ipc/message-wire';
import { pictureContract, type PictureContract } from '../../shared/media/picture-contract';
import type { Failure } from '../../shared/model/failure';
import { failed, succeeded, type Result } from '../../shared/result';
import type { PictureMaker } from '../media/picture-maker';
import type { Log } from './log';

type Given = { readonly programFolder: string; readonly log: Log };
type Running = { readonly client: Client<PictureContract>; readonly child: UtilityProcess; isGone: boolean };

/** Milliseconds without a call after which the process ends. */
const restsAfterMs = 20_000;

export function pictureProcess({ programFolder, log }: Given): PictureMaker & { stop(): void } {
  let running: Running | null = null;
  let calls = 0;
  let rest: NodeJS.Timeout | null = null;

  const stop = () => {
    running?.child.kill();
    running = null;
  };

  /** A picture that brings its process down is one that can't be read; the next one finds another process. */
  const ask = async <T>(act: (client: Client<PictureContract>) => Promise<T>): Promise<Result<T, Failure>> => {
    running ??= start(programFolder, log);
    const mine = running;
    if (rest !== null) clearTimeout(rest);
    calls += 1;
    try {
      return succeeded(await act(mine.client));
    } catch (cause) {
      if (!mine.isGone) throw cause;
      return failed({ code: 'picture-broken' });
    } finally {
      calls -= 1;
      if (mine.isGone && running === mine) running = null;
      if (calls === 0) rest = setTimeout(stop, restsAfterMs).unref();
    }
  };

  return {
    async prepare(bytes, { longSide }) {
      const answer = await ask(({ picture }) => picture.prepare({ bytes, longSide }));
      if (!answer.ok) return answer;
      if (answer.value.kind === 'failed') return failed(answer.value.failure);
      const { kind, ...prepared } = answer.value;
      return succeeded(prepared);
    },
    async preview(bytes, side) {
      return bytesIn(await ask(({ picture }) => picture.preview({ bytes, side })));
    },
    async crop(bytes, { ending, box }) {
      return bytesIn(await ask(({ picture }) => picture.crop({ bytes, ending, box })));
    },
    async renditions(bytes, { box, sizes, focus }) {
      const answer = await ask(({ picture }) =>
        picture.renditions({ bytes, box, sizes, ...(focus !== undefined && { focus }) }),
      );
      if (!answer.ok) return answer;
      return answer.value.kind === 'made' ? succeeded(answer.value.all) : failed(answer.value.failure);
    },
    stop,
  };
}

type Made =
  { readonly kind: 'made'; readonly bytes: Uint8Array } | { readonly kind: 'failed'; readonly failure: Failure };

function bytesIn(answer: Result<Made, Failure>): Result<Uint8Array, Failure> {
  if (!answer.ok) return answer;
  return answer.value.kind === 'made' ? succeeded(answer.value.bytes) : failed(answer.value.failure);
}

function start(programFolder: string, log: Log): Running {
  const program = join(programFolder, 'dist/pictures/picture-process.cjs');
  const child = utilityProcess.fork(program, [], {
    serviceName: 'midad-pictures',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  child.stderr?.on('data', (said: Buffer) => log.fault(said.toString()));
  const bridge = bridgeOver({
    post: (message) => child.postMessage(message),
    listen: (listener) => void child.on('message', listener),
  });
  const running: Running = { client: createClient(pictureContract, bridge), child, isGone: false };
  child.once('exit', (code) => {
    running.isGone = true;
    bridge.hangUp(code === 0 ? 'stopped' : log.fault(new Error(`the picture process ended with ${code}`)));
  });
  return running;
}
