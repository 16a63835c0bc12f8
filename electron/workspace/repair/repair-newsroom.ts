/** Without newsroom.json nobody can open the workspace. Brings it back from a whole copy beside it, or writes what the articles still tell. */
import { basename, join, resolve } from 'node:path';
import type { Article } from '../../../shared/model/article';
import { formats } from '../../../shared/model/formats';
import { newNewsroom, type Newsroom } from '../../../shared/model/newsroom';
import type { Ports } from '../../ports/ports';
import { articleIds } from '../article-files';
import { moveAside } from './aside';
import { durableSave } from '../files/durable-save';
import { inTurns } from '../files/in-turns';
import { layoutOf } from '../layout';
import { documentBytes, readDocument } from '../files/read-document';
import type { Cure } from './repair';

const fileName = 'newsroom.json';
/** Articles asked for their section and outlet; what is used at all stands in the newest of them. */
const asked = 2000;

/** Leaves a folder alone in which no article can be read: it may be anybody's. */
export async function bringNewsroomBack(root: string, ports: Ports): Promise<Cure> {
  const copy = await wholeCopy(root, ports);
  const articles = copy === null ? await someArticles(root, ports) : [];
  if (copy === null && articles.length === 0) return 'left';
  const path = join(root, fileName);
  if (await ports.files.exists(path)) await moveAside(root, fileName, ports);
  const bytes = documentBytes(copy ?? toldBy(articles, basename(resolve(root))));
  const saved = await durableSave(ports.files, { path, bytes, base: { kind: 'absent' } });
  if (saved.kind !== 'saved') return 'left';
  return copy === null ? 'newsroom-founded' : 'copy-restored';
}

async function wholeCopy(root: string, { files }: Ports): Promise<Newsroom | null> {
  const entries = await files.list(root);
  const names = entries.filter((entry) => entry.isFile() && entry.name.includes('newsroom')).map(({ name }) => name);
  for (const name of names.sort()) {
    const outcome = await readDocument(files, join(root, name), formats.newsroom);
    if (outcome.kind === 'read') return outcome.document;
  }
  return null;
}

async function someArticles(root: string, ports: Ports): Promise<readonly Article[]> {
  const layout = layoutOf(root);
  const ids = (await articleIds(layout.articles('articles'), ports)).sort().reverse().slice(0, asked);
  const read = await inTurns(ids, 32, (id) =>
    readDocument(ports.files, layout.article('articles', id), formats.article),
  );
  return read.flatMap((outcome) => (outcome.kind === 'read' ? [outcome.document] : []));
}

function toldBy(articles: readonly Article[], name: string): Newsroom {
  const founded = newNewsroom(name);
  const [outlet = founded.outlet] = byFrequency(articles.map(({ byline }) => byline.outlet));
  const sections = byFrequency(articles.map(({ section }) => section)).slice(0, 200);
  return { ...founded, outlet, sections: sections.length > 0 ? sections : founded.sections };
}

/** Without '' and what is too long for a name, the most frequent first. */
function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== '' && word.length <= 200) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
