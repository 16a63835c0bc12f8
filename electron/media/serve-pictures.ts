/** Answers the calls of the picture contract, one at a time: two large pictures at once would want twice the memory. Knows nothing of processes. */
import type { Handlers } from '../../shared/ipc/define';
import { serveOver, type MessagePortEnd } from '../../shared/ipc/message-wire';
import { pictureContract, type PictureContract } from '../../shared/media/picture-contract';
import type { Failure } from '../../shared/model/failure';
import type { Result } from '../../shared/result';
import { croppedTo, previewOf, renditionsOf } from './cut-picture';
import { preparePicture } from './prepare-picture';

/** `reportFault` writes a bug down and gives its number. */
export function servePictures(port: MessagePortEnd, reportFault: (cause: unknown) => string): void {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn;
    return turn;
  };

  const picture: Handlers<PictureContract>['picture'] = {
    prepare: ({ bytes, longSide }) =>
      inTurn(async () => {
        const outcome = await preparePicture(bytes, { longSide });
        return outcome.ok ? { kind: 'prepared', ...outcome.value } : { kind: 'failed', failure: outcome.failure };
      }),
    preview: ({ bytes, side }) => inTurn(async () => made(await previewOf(bytes, side))),
    renditions: ({ bytes, box, sizes, focus }) =>
      inTurn(async () => {
        const outcome = await renditionsOf(bytes, { box, sizes, focus });
        return outcome.ok ? { kind: 'made', all: [...outcome.value] } : { kind: 'failed', failure: outcome.failure };
      }),
    crop: ({ bytes, ending, box }) => inTurn(async () => made(await croppedTo(bytes, { ending, box }))),
  };
  serveOver(port, { contract: pictureContract, handlers: { picture }, reportFault });
}

const made = (outcome: Result<Uint8Array, Failure>) =>
  outcome.ok ? { kind: 'made' as const, bytes: outcome.value } : { kind: 'failed' as const, failure: outcome.failure };
