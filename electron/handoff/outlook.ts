/** What would go to a target now, and what would stay at home and why. Sends nothing. */
import type { Outlook } from '../../shared/handoff/target-view';
import { lastReceipts, type LastReceipt, type Receipt } from '../../shared/handoff/receipt';
import type { Candidate } from '../../shared/handoff/leavers';
import { titleOf } from '../../shared/library/title';
import type { ExportProfile } from '../../shared/model/export-profile';
import type { ArticleId } from '../../shared/model/ids';
import type { Ports } from '../ports/ports';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';
import { goingOut, type GoingOut } from './going-out';
import type { OneTarget } from './memory/target-memory';

type Given = {
  readonly workspace: Workspace;
  readonly profile: ExportProfile;
  /** The newest first. */
  readonly candidates: readonly Candidate[];
  readonly memory: OneTarget;
  /** What it said of them. */
  readonly receipts: readonly Receipt[];
  readonly ports: Ports;
};

/** Of an archive that goes to a new target nobody reads more. */
const mostAsked = 500;
const readWidth = 32;

export async function outlookOf({ workspace, profile, candidates, memory, receipts, ports }: Given): Promise<Outlook> {
  const held = await heldBy(profile, memory);
  const known = await inTurns(candidates, readWidth, async (one) => ({ ...one, held: await held(one.id) }));
  const changed = known.filter((one) => one.fingerprint === null || one.held?.fingerprint !== one.fingerprint);
  const ids = changed.slice(0, mostAsked).map(({ id }) => id);
  const { going, refused } = await goingOut(workspace, ids, { drafts: 'refuse', now: ports.clock.now(), ports });
  const holding = new Map(known.map((one) => [one.id, one.held]));
  const judged = going.map((one) => ({ one, why: whyOf(one, holding.get(one.article.id) ?? null) }));
  const fresh = judged.flatMap(({ one, why }) =>
    why === null ? [] : [{ id: one.article.id, title: titleOf(one.article) ?? '', why }],
  );
  return {
    going: fresh,
    more: changed.length - ids.length,
    unchanged: known.length - changed.length + judged.filter(({ why }) => why === null).length,
    refused: await inTurns(refused, readWidth, async ({ id, refusals }) => ({
      id,
      title: await titleIn(workspace, id),
      refusals: [...refusals],
    })),
    rejected: await inTurns(rejectedNow(receipts, going), readWidth, async ({ id, reason = '' }) => ({
      id,
      title: await titleIn(workspace, id),
      reason,
    })),
  };
}

/** Said of the newest version there is. */
function rejectedNow(receipts: readonly Receipt[], going: readonly GoingOut[]): LastReceipt[] {
  const versions = new Map(going.map(({ article, publication }) => [article.id, publication.version]));
  return [...lastReceipts(receipts).values()]
    .filter(({ id, state, version }) => state === 'rejected' && version >= (versions.get(id) ?? 0))
    .slice(0, mostAsked);
}

async function titleIn({ articles }: Workspace, id: ArticleId): Promise<string> {
  const placed = await articles.one(id);
  return placed?.summary.kind === 'article' ? (titleOf(placed.summary) ?? '') : '';
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
  if (publication.status === 'canceled') return held === null ? null : 'killed';
  return held === null ? 'new' : 'changed';
}
