/** A workspace in a folder of its own, for tests that should meet a real disk. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { realPorts, type Ports } from '../../electron/ports/ports';
import { initWorkspace, openWorkspace, type Workspace } from '../../electron/workspace/open-workspace';

const fixtures = resolve(import.meta.dirname, '../fixtures/workspaces');

export type TemporaryWorkspace = {
  readonly root: string;
  readonly workspace: Workspace;
  /** The same folder as another desk, or another disk, sees it. */
  reopened(ports?: Partial<Ports>): Promise<Workspace>;
  /** Every file with its bytes, by path; so that a test can say that nothing was touched. */
  allFiles(): Promise<Record<string, string>>;
  /** Takes the folder away. */
  remove(): Promise<void>;
};

/** `fixture`: a folder of tests/fixtures/workspaces to start from; without it a newsroom without an article. */
export async function temporaryWorkspace(fixture: string | null = null): Promise<TemporaryWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'midad-workspace-'));
  const root = join(folder, 'w');
  if (fixture !== null) await cp(join(fixtures, fixture), root, { recursive: true });
  const founded = await initWorkspace(root, { name: 'المدينة' }, realPorts);
  if (!founded.ok) throw new Error(founded.failure.code);
  return {
    root,
    workspace: founded.value,
    reopened: async (ports = {}) => {
      const opened = await openWorkspace(root, { ...realPorts, ...ports });
      if (!opened.ok) throw new Error(opened.failure.code);
      return opened.value;
    },
    allFiles: async () => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      const files = paths.map(async (path) => [path.slice(root.length + 1), await readFile(path, 'base64')] as const);
      return Object.fromEntries((await Promise.all(files)).sort());
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
