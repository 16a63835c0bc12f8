/** What would go to a target now, and what would stay at home and why. Sends nothing. */
import type { Outlook } from '../../shared/handoff/target-view';
import type { ExportProfile } from '../../shared/model/export-profile';
import type { ArticleId } from '../../shared/model/ids';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import { goingOut, type GoingOut } from './going-out';
import type { OneTarget } from './memory/target-memory';

/** An article that may be one to leave, as the index lists it. */
export type Candidate = { readonly id: ArticleId; readonly title: string };

type Given = {
  readonly workspace: Workspace;
  readonly profile: ExportProfile;
  readonly candidates: readonly Candidate[];
  readonly memory: OneTarget;
  readonly ports: Ports;
};

/** A window shows no more. */
const mostShown = 10_000;

export async function outlookOf({ workspace, profile, candidates, memory, ports }: Given): Promise<Outlook> {
  const titles = new Map(candidates.map(({ id, title }) => [id, title]));
  const ids = candidates.map(({ id }) => id);
  const { going, refused } = await goingOut(workspace, ids, { drafts: 'refuse', now: ports.clock.now(), ports });
  const held = await heldBy(profile, memory);
  const judged = await Promise.all(going.map(async (one) => ({ one, why: whyOf(one, await held(one.article.id)) })));
  const fresh = judged.flatMap(({ one, why }) =>
    why === null ? [] : [{ id: one.article.id, title: titles.get(one.article.id) ?? '', why }],
  );
  return {
    going: fresh.slice(0, mostShown),
    unchanged: going.length - fresh.length,
    refused: refused
      .map(({ id, refusals }) => ({ id, title: titles.get(id) ?? '', refusals: [...refusals] }))
      .slice(0, mostShown),
  };
}

type HeldArticle = { readonly fingerprint: string; readonly status: 'usable' | 'canceled' } | null;

async function heldBy({ target }: ExportProfile, memory: OneTarget): Promise<(id: ArticleId) => Promise<HeldArticle>> {
  if (target.kind === 'wordpress') return (id) => memory.wordPress.post(id);
  const state = await memory.state();
  return async (id) => state?.articles[id] ?? null;
}

/** Null where it has it as it is, or never had what is gone. */
function whyOf({ packaged, publication }: GoingOut, held: HeldArticle): Outlook['going'][number]['why'] | null {
  if (held?.fingerprint === packaged.fingerprint) return null;
  if (publication.status === 'canceled') return 'killed';
  return held === null ? 'new' : 'changed';
}
