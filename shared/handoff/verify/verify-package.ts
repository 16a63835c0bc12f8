/** Holds a package against its manifest, and both against the newsroom's roster; names every file that is not what it should be. Knows no disk. */
import { jsonIn } from '../../json-in';
import type { FileHash } from '../../model/ids';
import type { Roster } from '../../people/roster';
import { approvedTextName, manifestName, type PackagedArticle } from '../manifest';
import { receiptsFolder } from '../receipt';
import {
  approvalFault,
  manifestFault,
  rosterIn,
  type ApprovalFault,
  type Arithmetic,
  type SignatureFault,
} from './check-signatures';
import { holdingOf, readChain, type Chain, type Holding } from './manifest-chain';
import type { ManifestFault } from './read-manifest';
import { isSameText } from './same-text';

export type PackageFault =
  | 'missing'
  | 'extra'
  | ManifestFault
  | SignatureFault
  | ApprovalFault
  /** The roster it carries does not hold, or is not the one that is known here. */
  | 'roster-broken'
  | 'other-roster'
  /** The text that goes with it is not the one that its approval names. */
  | 'not-the-approved-text';

export type PackageFinding = { readonly path: string; readonly fault: PackageFault };

export type PackageReader = {
  /** Paths of all files, with `/`. */
  list(): Promise<readonly string[]>;
  /** SHA-256 and length; null where it is not there. */
  measure(path: string): Promise<{ readonly sha256: string; readonly bytes: number } | null>;
  text(path: string): Promise<string | null>;
};

export type Verification = {
  readonly findings: readonly PackageFinding[];
  readonly articles: number;
  readonly files: number;
  /** What the newest manifest says of itself; null where none can be read. */
  readonly newsroom: { readonly name: string; readonly founding: FileHash | null } | null;
  readonly digest: FileHash | null;
  /** Who vouches: a roster that was known here before, the one it brings along, or nobody. */
  readonly trust: 'known-roster' | 'own-roster' | 'nobody';
  /** It only adds to one that is not here. */
  readonly isPart: boolean;
  /** Let out by somebody who asked for them by name, approved by nobody. */
  readonly drafts: readonly string[];
};

type Given = Arithmetic & {
  /** The files of a roster that is known here, letter for letter; null: none. */
  readonly known: readonly string[] | null;
};

export async function verifyPackage(reader: PackageReader, given: Given): Promise<Verification> {
  const chain = await readChain({ read: reader.text, sha256: given.sha256 });
  const names = await reader.list();
  const holding = holdingOf(chain.links);
  const strays = straysAmong(names, { holding, chain });
  // Where more lies here than it names, the one that names the rest was taken away.
  const isPart = chain.broken?.fault === 'missing' && chain.links.length > 0 && strays.length === 0;
  const judged = judge(chain, given);
  const broken = chain.broken === null || isPart ? [] : [chain.broken];
  const findings: PackageFinding[] = [
    ...broken,
    ...judged.findings,
    ...strays.map((path): PackageFinding => ({ path, fault: 'extra' })),
    ...(await fileFindings(reader, holding)),
    ...(await articleFindings(reader, { holding, roster: judged.roster, ...given })),
  ];
  const [newest] = chain.links;
  return {
    findings: findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    articles: holding.articles.size,
    files: holding.files.size,
    newsroom: newest === undefined ? null : (newest.manifest.newsroom as Verification['newsroom']),
    digest: (newest?.manifest.digest ?? null) as FileHash | null,
    trust: judged.roster === null ? 'nobody' : given.known === null ? 'own-roster' : 'known-roster',
    isPart,
    drafts: [...holding.articles.values()].filter(({ state }) => state === 'draft').map(({ id }) => id),
  };
}

type Judged = { readonly roster: Roster | null; readonly findings: readonly PackageFinding[] };

/** Without a roster on either side there is nobody to judge by, and nothing to find. */
function judge({ links }: Chain, given: Given): Judged {
  const [newest] = links;
  if (newest === undefined) return { roster: null, findings: [] };
  const { roster: carried } = newest.manifest;
  const { known } = given;
  if (carried === null && known === null) return { roster: null, findings: [] };
  const texts = longer(carried ?? [], known ?? []);
  if (texts === null) return { roster: null, findings: [{ path: manifestName, fault: 'other-roster' }] };
  const roster = rosterIn(texts, given);
  if (roster === null) return { roster: null, findings: [{ path: manifestName, fault: 'roster-broken' }] };
  const findings = links.flatMap(({ path, manifest }, at): PackageFinding[] => {
    const fault = manifestFault(manifest, { ...given, roster, age: at === 0 ? 'newest' : 'older' });
    return fault === null ? [] : [{ path, fault }];
  });
  return { roster, findings };
}

/** Each must be the beginning of the other: whoever has seen more knows who has left. */
function longer(one: readonly string[], other: readonly string[]): readonly string[] | null {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return null;
  return one.length > other.length ? one : other;
}

type Seen = { readonly holding: Holding; readonly chain: Chain };

function straysAmong(names: readonly string[], { holding, chain }: Seen): string[] {
  const read = new Set([...chain.links.map(({ path }) => path), chain.broken?.path]);
  const isOurs = (path: string): boolean =>
    holding.files.has(path) || read.has(path) || path.startsWith(`${receiptsFolder}/`);
  return names.filter((path) => !isOurs(path));
}

async function fileFindings(reader: PackageReader, { files }: Holding): Promise<PackageFinding[]> {
  const findings: PackageFinding[] = [];
  for (const [path, { sha256, bytes }] of files) {
    const there = await reader.measure(path);
    if (there === null) findings.push({ path, fault: 'missing' });
    else if (there.sha256 !== sha256 || there.bytes !== bytes) findings.push({ path, fault: 'changed' });
  }
  return findings;
}

type Judging = Arithmetic & { readonly holding: Holding; readonly roster: Roster | null };

async function articleFindings(reader: PackageReader, judging: Judging): Promise<PackageFinding[]> {
  const findings: PackageFinding[] = [];
  for (const article of judging.holding.articles.values())
    findings.push(...(await ofArticle(reader, article, judging)));
  return findings;
}

async function ofArticle(
  reader: PackageReader,
  article: PackagedArticle,
  { holding, roster, isSigned }: Judging,
): Promise<PackageFinding[]> {
  const { id, state, hash } = article;
  if (state !== 'approved' && state !== 'corrected') return [];
  const fault = roster === null ? null : approvalFault(article, { roster, isSigned });
  const signed: PackageFinding[] = fault === null ? [] : [{ path: `${id}`, fault }];
  const [textPath, dataPath] = [approvedTextName(article.id), `${id}/article.json`];
  const text = holding.files.get(textPath);
  if (text === undefined)
    return holding.files.has(dataPath) ? [...signed, { path: textPath, fault: 'not-the-approved-text' }] : signed;
  if (`${text.sha256}` !== hash) return [...signed, { path: textPath, fault: 'not-the-approved-text' }];
  if (!holding.files.has(dataPath)) return signed;
  const [data, approved] = [await reader.text(dataPath), await reader.text(textPath)];
  // What is not there, or changed, is named as such.
  if (data === null || approved === null || isSameText(jsonIn(data), jsonIn(approved))) return signed;
  return [...signed, { path: dataPath, fault: 'not-the-approved-text' }];
}
