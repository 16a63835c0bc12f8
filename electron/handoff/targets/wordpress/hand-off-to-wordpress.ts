/** A hand-off to a WordPress: what the gate lets out, article by article. It takes no package. */
import { exportedPicture } from '../../../../shared/export/exported-picture';
import type { TargetFailure } from '../../../../shared/handoff/target-failure';
import type { WordPressTarget } from '../../../../shared/model/export-profile';
import { receiptFormat, type LastReceipt, type Receipt } from '../../../../shared/handoff/receipt';
import type { Candidate } from '../../../../shared/handoff/leavers';
import { canonicalJson } from '../../../../shared/model/canonical';
import type { ArticleId, Timestamp } from '../../../../shared/model/ids';
import { failed, succeeded, type Result } from '../../../../shared/result';
import { fileHash } from '../../../ports/hash';
import { inTurns } from '../../../workspace/files/in-turns';
import { goingOut } from '../../going-out';
import type { HandedOver, HandingOver } from '../../hand-off-to';
import { pictureBytes } from '../../picture-bytes';
import { deliver, type Delivered } from './deliver';
import { signIn } from './sign-in';

export async function handOffToWordPress(
  handing: HandingOver,
  target: WordPressTarget,
): Promise<Result<HandedOver, TargetFailure>> {
  const { workspace, profile, wish, candidates, memory, secret, http, ports, maker, signal, onProgress } = handing;
  if (secret === null) return failed({ code: 'secret-missing' });
  onProgress({ step: 'gathering', done: 0, total: 0 });
  const now = () => Date.parse(ports.clock.now());
  const ids = wish.articles ?? (await notThere((await candidates()).all, handing));
  const { going, refused } = await goingOut(workspace, ids, { drafts: 'refuse', now: ports.clock.now(), ports });
  const entered = await signIn({ target, password: secret, http, signal, now });
  if (!entered.ok) return entered;
  const articles = going.map((one): Delivered => ({ ...one, fingerprint: one.packaged.fingerprint }));
  const taken = await deliver({
    rest: entered.value,
    target,
    articles,
    bytes: (image) => pictureBytes(exportedPicture(image), { media: workspace.media, maker }),
    extent: wish.extent,
    memory: memory.wordPress,
    onDone: (done) => onProgress({ step: 'sending', done, total: articles.length }),
    now: () => ports.clock.now(),
  });
  if (!taken.ok) return taken;
  if (taken.value.length > 0) await workspace.receipts.keep(profile.id, [receiptOf(taken.value, ports.clock.now())]);
  const handed = taken.value.flatMap(({ id, state }) => (state === 'rejected' ? [] : [id as ArticleId]));
  await memory.keepLast({ at: ports.clock.now(), articles: handed.length, files: null, refused: refused.length });
  return succeeded({ articles: handed, files: null, package: null, refused, said: taken.value });
}

/** What it has as it is need not be read. */
async function notThere(
  candidates: readonly Candidate[],
  { wish, memory }: HandingOver,
): Promise<readonly ArticleId[]> {
  if (wish.extent === 'all') return candidates.map(({ id }) => id);
  const asked = await inTurns(candidates, 16, async ({ id, fingerprint }) => {
    const known = fingerprint === null ? null : await memory.wordPress.post(id);
    return known === null || known.fingerprint !== fingerprint ? [id] : [];
  });
  return asked.flat();
}

/** A WordPress writes none itself: this is what its answers say. It took no package, so what stands for one are the articles that it took. */
const receiptOf = (articles: readonly LastReceipt[], at: Timestamp): Receipt => ({
  format: receiptFormat,
  package: fileHash(new TextEncoder().encode(canonicalJson(articles.map(({ id, version }) => ({ id, version }))))),
  at,
  articles: articles.map(({ at: _, ...article }) => article),
});
