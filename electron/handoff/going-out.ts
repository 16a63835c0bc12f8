/** Which articles leave: each is read, asked for at the gate, and comes with what its record says of its going out. */
import { join } from 'node:path';
import { fingerprintText, leavingOf, type Leaving } from '../../shared/handoff/leaving';
import type { PackagedArticle } from '../../shared/handoff/manifest';
import type { Outgoing } from '../../shared/export/publication';
import type { Article } from '../../shared/model/article';
import type { ArticleId, FileHash, Timestamp } from '../../shared/model/ids';
import { mayExport, type StaysHome } from '../../shared/review/may-export';
import { fileHash } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { inTurns } from '../workspace/files/in-turns';
import { layoutOf } from '../workspace/layout';
import type { Workspace } from '../workspace/open-workspace';
import type { DossierOutcome } from '../workspace/review/review-files';
import type { RosterOutcome } from '../workspace/review/roster-files';
import { missingNames } from './picture-bytes';

export type GoingOut = Outgoing & {
  readonly leaving: Leaving;
  readonly packaged: PackagedArticle;
  /** As it was read. */
  readonly file: FileHash;
};
export type StayingHome = { readonly id: ArticleId; readonly refusals: readonly StaysHome[] };

type Asked = {
  readonly drafts: 'refuse' | 'include';
  readonly now: Timestamp;
  readonly ports: Ports;
};

const readWidth = 32;

/** In the order asked; what stays at home holds up no other. */
export async function goingOut(
  workspace: Workspace,
  ids: readonly ArticleId[],
  asked: Asked,
): Promise<{ readonly going: readonly GoingOut[]; readonly refused: readonly StayingHome[] }> {
  const roster = await workspace.roster.read();
  const all = await inTurns([...new Set(ids)], readWidth, (id) => ask(workspace, id, { ...asked, roster }));
  return {
    going: all.flatMap((one) => ('article' in one ? [one] : [])),
    refused: all.flatMap((one) => ('refusals' in one ? [one] : [])),
  };
}

async function ask(
  workspace: Workspace,
  id: ArticleId,
  { drafts, now, ports, roster }: Asked & { readonly roster: RosterOutcome },
): Promise<GoingOut | StayingHome> {
  const read = await workspace.articles.dossier(id, roster);
  if (read.kind !== 'read') return { id, refusals: [{ reason: 'unreadable' }] };
  const { article, papers, names, file } = read;
  const verdict = mayExport(papers, { drafts, now: Date.parse(now) });
  if (verdict.kind === 'refused') return { id, refusals: verdict.refusals };
  const { leaving, fingerprint } = await leavingNow(read, workspace);
  const folder = layoutOf(workspace.root).record('articles', id);
  const approvals = leaving.approval === null ? [] : [join(folder, names.get(leaving.approval.file)!)];
  const { state, publication } = leaving;
  return {
    article,
    publication,
    leaving,
    file,
    packaged: {
      id,
      status: publication.status,
      state,
      version: publication.version,
      hash: leaving.hash,
      fingerprint,
      approvals: await Promise.all(
        approvals.map(async (path) => new TextDecoder().decode(await ports.files.read(path))),
      ),
    },
  };
}

type Dossier = Extract<DossierOutcome, { readonly kind: 'read' }>;

/** Of the text as it stands, whether or not it may leave. */
export async function leavingNow(
  { article, events, papers }: Dossier,
  { media }: Pick<Workspace, 'media'>,
): Promise<{ readonly leaving: Leaving; readonly fingerprint: FileHash }> {
  const { hash } = papers.dossier;
  const leaving = leavingOf(events, { hash, embargoedUntil: papers.embargoedUntil });
  const missing = leaving.publication.status === 'usable' ? await missingNames(article, media) : [];
  return { leaving, fingerprint: fingerprintOf(leaving, article, missing) };
}

/** `marks`: why it is not made as it should be, the names of files that are not there among them: whatever takes one away makes the article anew. */
export function fingerprintOf(leaving: Leaving, article: Article, marks: readonly string[]): FileHash {
  const said = [fingerprintText(leaving, article), ...marks].join('\n');
  return fileHash(new TextEncoder().encode(said));
}
