/** A maker of pictures that makes a new picture's renditions while nobody waits for it, so that an export only copies them. What was not made by then is made by the export. */
import { pageSizes } from '../../shared/export/renditions';
import type { PictureMaker } from './picture-maker';
import type { PreparedPicture } from './prepare-picture';

type Given = {
  /** One whose renditions are kept. */
  readonly maker: PictureMaker;
  readonly fault: (cause: unknown) => unknown;
  /** Milliseconds without a new picture. */
  readonly idleMs?: number;
};

/** Pictures that wait, each of them in memory: what comes beyond is made when it is exported. */
const mostWaiting = 40;

export type WarmMaker = PictureMaker & { readonly stop: () => void };

export function warmRenditions({ maker, fault, idleMs = 3000 }: Given): WarmMaker {
  const waiting: PreparedPicture[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isMaking = false;

  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void makeNext().catch(fault), idleMs).unref();
  };
  const makeNext = async (): Promise<void> => {
    const next = isMaking ? undefined : waiting.shift();
    if (next === undefined) return;
    isMaking = true;
    try {
      // One that can't be made says so when it is exported.
      await maker.renditions(next.bytes, { box: null, sizes: pageSizes(`.${next.ending}`, next) });
    } finally {
      isMaking = false;
    }
    if (waiting.length > 0) soon();
  };
  return {
    ...maker,
    async prepare(bytes, options) {
      const prepared = await maker.prepare(bytes, options);
      if (prepared.ok && waiting.length < mostWaiting) waiting.push(prepared.value);
      soon();
      return prepared;
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
