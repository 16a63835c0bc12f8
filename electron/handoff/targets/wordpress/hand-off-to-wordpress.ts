/** A hand-off to a WordPress: what the gate lets out, article by article. It takes no package. */
import { exportedPicture } from '../../../../shared/export/exported-picture';
import type { TargetFailure } from '../../../../shared/handoff/target-failure';
import type { WordPressTarget } from '../../../../shared/model/export-profile';
import type { ArticleId } from '../../../../shared/model/ids';
import { failed, succeeded, type Result } from '../../../../shared/result';
import { goingOut } from '../../going-out';
import type { HandedOver, HandingOver } from '../../hand-off-to';
import { pictureBytes } from '../../picture-bytes';
import { deliver, type Delivered } from './deliver';
import { signIn } from './sign-in';

export async function handOffToWordPress(
  handing: HandingOver,
  target: WordPressTarget,
): Promise<Result<HandedOver, TargetFailure>> {
  const { workspace, wish, candidates, memory, secret, http, ports, maker, signal, onProgress } = handing;
  if (secret === null) return failed({ code: 'secret-missing' });
  onProgress({ step: 'gathering', done: 0, total: 0 });
  const now = () => Date.parse(ports.clock.now());
  const ids = wish.articles ?? (await candidates());
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
  await memory.addReceipts(taken.value);
  const handed = taken.value.flatMap(({ id, state }) => (state === 'rejected' ? [] : [id as ArticleId]));
  await memory.keepLast({ at: ports.clock.now(), articles: handed.length, files: null, refused: refused.length });
  return succeeded({ articles: handed, files: null, refused: refused.length });
}
