/** What `--since` names: a state that was kept, or a package that was handed over before, as a folder, a ZIP file or its manifest alone. */
import { dirname } from 'node:path';
import { jsonIn } from '../../shared/json-in';
import { readChain, stateOfChain } from '../../shared/handoff/verify/manifest-chain';
import { TargetState } from '../../shared/handoff/target-state';
import { manifestName } from '../../shared/handoff/manifest';
import { sha256 } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { openPackage } from './verify/open-package';

/** Null where it is none of these, or not whole. Rejects with the system's error where it can't be read. */
export async function readTargetState(path: string, { files }: Pick<Ports, 'files'>): Promise<TargetState | null> {
  const kept = path.endsWith('.json') ? await stateIn(path, { files }) : null;
  if (kept !== null) return kept;
  const opened = await openPackage(path.endsWith(`/${manifestName}`) ? dirname(path) : path, files);
  if (!opened.ok) return null;
  try {
    const chain = await readChain({ read: opened.value.reader.text, sha256 });
    // A package that only adds to one that is not here knows what it holds itself, and no more.
    return stateOfChain(chain);
  } finally {
    await opened.value.close();
  }
}

async function stateIn(path: string, { files }: Pick<Ports, 'files'>): Promise<TargetState | null> {
  const state = TargetState.safeParse(jsonIn(new TextDecoder().decode(await files.read(path))));
  return state.success ? (state.data as TargetState) : null;
}
