/** Mends what is wrong with pictures, where that loses nothing. */
import { extname, join } from 'node:path';
import { MediaName } from '../../../shared/model/object-blocks';
import { sha256 } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { asideFolder, moveAside } from './aside';
import { mediaFolder } from './doctor-media';
import { moveDurably } from '../files/durable-save';
import type { Cure } from './repair';

type Place = { readonly root: string; readonly ports: Ports };

/** A picture that was nobody's once lies aside under its name. */
export async function bringPictureBack({ root, ports }: Place, asset: MediaName): Promise<Cure> {
  const home = join(root, mediaFolder, asset);
  if (await ports.files.exists(home)) return 'moved-home';
  const aside = join(root, asideFolder, mediaFolder, asset);
  const isThere = (await ports.files.exists(aside)) && asset.startsWith(sha256(await ports.files.read(aside)));
  if (!isThere) return 'left';
  await moveDurably(ports.files, aside, home);
  return 'moved-home';
}

/** What a picture is called its bytes say, whatever a synchroniser or a person has called it. */
export async function namePicture({ root, ports }: Place, path: string): Promise<Cure> {
  const hash = sha256(await ports.files.read(join(root, path)));
  const name = MediaName.safeParse(`${hash}${extname(path).toLowerCase()}`);
  if (!name.success) return 'left';
  const home = join(root, mediaFolder, name.data);
  if (!(await ports.files.exists(home))) {
    await moveDurably(ports.files, join(root, path), home);
    return 'moved-home';
  }
  // The one that has the name is the same picture, or damaged: then it gives way.
  if (sha256(await ports.files.read(home)) === hash) {
    await moveAside(root, path, ports);
    return 'moved-aside';
  }
  await moveAside(root, `${mediaFolder}/${name.data}`, ports);
  await moveDurably(ports.files, join(root, path), home);
  return 'moved-home';
}
