/** What a folder holds of earlier hand-offs, by the manifests that lie in it. */
import { join } from 'node:path';
import { stateOfChain, readChain } from '../../shared/handoff/verify/manifest-chain';
import { manifestFault } from '../../shared/handoff/verify/check-signatures';
import type { TargetState } from '../../shared/handoff/target-state';
import { checkSignature } from '../identity/signatures';
import { codeOf } from '../ports/errno';
import { sha256 } from '../ports/hash';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import { rosterHere } from './roster-here';
import type { Signing } from './signed-manifest';
import { settle } from './sinks/staging';

/**
 * Null where it holds nothing of ours, or nothing that can be built on: then what goes there is said anew. Who signs builds only on what somebody of this newsroom has signed.
 * First finishes what was cut off there.
 */
export async function stateOfFolder(
  workspace: Workspace,
  { folder, ports, signing }: { readonly folder: string; readonly ports: Ports; readonly signing: Signing },
): Promise<TargetState | null> {
  await settle(folder, ports.files);
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

async function textAt(path: string, { files }: Ports): Promise<string | null> {
  try {
    return new TextDecoder().decode(await files.read(path));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return null;
    throw cause;
  }
}
