/** Sends text that is not in its file yet to this machine's journal while somebody writes. */
import type { Article } from '../../shared/model/article';
import type { Failure } from '../../shared/model/failure';
import type { Desk } from '../desk/desk';
import type { ArticleSession } from './article-session';

/** Milliseconds from the first unsaved key to its record, and between two records. */
export const keepEvery = 700;

export type KeepDoors = {
  readonly journal: Pick<Desk['journal'], 'keep'>;
  /** Told once for each run of failures: this machine's own disk takes nothing. */
  readonly unkept: (failure: Failure) => void;
};

/** Follows the session until the returned function is called. */
export function keepUnsaved(session: ArticleSession, { journal, unkept }: KeepDoors): () => void {
  let timer: ReturnType<typeof setInterval> | null = null;
  let last: Article | null = null;
  let isKeeping = false;
  let isTold = false;

  const keep = async (): Promise<void> => {
    const article = session.current();
    const base = session.base();
    if (isKeeping || article === null || base === null || isSameText(article, last)) return;
    isKeeping = true;
    try {
      const outcome = await journal.keep({ base, article });
      if (outcome.kind === 'done') last = article;
      if (outcome.kind === 'failed' && !isTold) unkept(outcome.failure);
      isTold = outcome.kind === 'failed';
    } finally {
      isKeeping = false;
    }
  };
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  const follow = (): void => {
    const { kind } = session.state.getState();
    const isUnsaved = kind === 'dirty' || kind === 'saving' || kind === 'failed' || kind === 'clash';
    if (!isUnsaved) stop();
    else timer ??= setInterval(() => void keep(), keepEvery);
  };
  const leave = session.state.subscribe(follow);
  follow();
  return () => {
    leave();
    stop();
  };
}

/** Untouched blocks are the same objects, so this is quick. */
function isSameText(a: Article, b: Article | null): boolean {
  if (b === null) return false;
  const isSame = (name: keyof Article): boolean =>
    name === 'body'
      ? a.body.length === b.body.length && a.body.every((block, index) => block === b.body[index])
      : name === 'versionCreated' || a[name] === b[name];
  return (Object.keys(a) as (keyof Article)[]).every(isSame);
}
