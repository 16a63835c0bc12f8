/** What a folder holds of earlier hand-offs, by the manifests that lie in it. */
import { join } from 'node:path';
import { stateOfChain, readChain } from '../../shared/handoff/verify/manifest-chain';
import { manifestFault } from '../../shared/handoff/verify/check-signatures';
import { manifestName } from '../../shared/handoff/manifest';
import type { TargetState } from '../../shared/handoff/target-state';
import { checkSignature } from '../identity/signatures';
import { codeOf } from '../ports/errno';
import { sha256 } from '../ports/hash';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import { rosterHere } from './roster-here';
import type { Signing } from './signed-manifest';
import { settle } from './sinks/staging';

type Asked = {
  readonly folder: string;
  readonly ports: Ports;
  readonly signing: Signing;
  /** What this machine remembers of it: taken where the folder's newest manifest is the one that it speaks of. */
  readonly known?: TargetState | null;
};

/**
 * Null where it holds nothing of ours, or nothing that can be built on: then what goes there is said anew. Who signs builds only on what somebody of this newsroom has signed.
 * First finishes what was cut off there.
 */
export async function stateOfFolder(
  workspace: Workspace,
  { folder, ports, signing, known = null }: Asked,
): Promise<TargetState | null> {
  await settle(folder, ports.files);
  if (known !== null && (await isNewest(folder, { known, signing, ports }))) return known;
  const chain = await readChain({ read: (path) => textAt(join(folder, path), ports), sha256 });
  const { roster } = await rosterHere(workspace, ports);
  const isOurs = chain.links.every(({ manifest }) => {
    if (roster === null) return manifest.newsroom.founding === null;
    // What is added vouches for those that are there: their publishers may have left.
    const fault = manifestFault(manifest, { isSigned: checkSignature, sha256, roster, age: 'older' });
    return fault === null || (fault === 'unsigned' && signing !== 'signed');
  });
  return isOurs ? stateOfChain(chain) : null;
}

type Known = { readonly known: TargetState; readonly signing: Signing; readonly ports: Ports };

/** Bytes in which a manifest has said its digest and whether it is signed. */
const headLength = 400;

/** By its head alone: a whole manifest of an archive has a hundred megabytes. */
async function isNewest(folder: string, { known, signing, ports: { files } }: Known): Promise<boolean> {
  try {
    const file = await files.openToRead(join(folder, manifestName));
    try {
      const head = new TextDecoder().decode(await file.read(0, headLength));
      const isSigned = !head.includes('"signature": null');
      return head.includes(`"digest": "${known.manifest}"`) && (isSigned || signing !== 'signed');
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT' && codeOf(cause) !== 'ENOTDIR') throw cause;
    return false;
  }
}

async function textAt(path: string, { files }: Ports): Promise<string | null> {
  try {
    return new TextDecoder().decode(await files.read(path));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return null;
    throw cause;
  }
}
