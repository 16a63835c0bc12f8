/** What a person has read would pile up for ever: the files that were written longest ago go. */
import { join } from 'node:path';
import type { Ports } from '../ports/ports';
import { listOrNone } from '../workspace/files/list-or-none';

export async function keepNewest(folder: string, most: number, ports: Ports): Promise<void> {
  const names = (await listOrNone(folder, ports)).map(({ name }) => name).filter((name) => name.endsWith('.json'));
  if (names.length <= most) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: await ports.files.changedAt(join(folder, name)) })),
  );
  const gone = aged.sort((one, other) => one.at - other.at).slice(0, names.length - most);
  for (const { name } of gone) await ports.files.removeFile(join(folder, name));
}
