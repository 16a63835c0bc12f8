/** The newsroom's roster as a package carries it: every file letter for letter, so that its chain of hashes can be followed without Midad. */
import { join } from 'node:path';
import type { Roster } from '../../shared/people/roster';
import type { Ports } from '../ports/ports';
import { layoutOf } from '../workspace/layout';
import type { Workspace } from '../workspace/open-workspace';

export type RosterHere = { readonly roster: Roster | null; readonly texts: readonly string[] | null };

/** Of a roster that does not hold there is none: nobody signs by it. */
export async function rosterHere(workspace: Workspace, { files }: Ports): Promise<RosterHere> {
  const found = await workspace.roster.read();
  if (found.kind !== 'read' || found.roster === null) return { roster: null, texts: null };
  const { roster } = layoutOf(workspace.root);
  const texts = await Promise.all(
    found.roster.files.map(async (_, at) => {
      const bytes = await files.read(join(roster, `${String(at + 1).padStart(4, '0')}.json`));
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    }),
  );
  return { roster: found.roster, texts };
}
