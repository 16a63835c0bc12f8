/**
 * A desk of its own, as a process: saves one article over and over, each time adding a paragraph with its next number, and prints each save that was acknowledged.
 * Arguments: workspace, article id, name, number of saves (0: until killed).
 */
import { realPorts } from '../../electron/ports/ports';
import { openWorkspace } from '../../electron/workspace/open-workspace';
import { ArticleId } from '../../shared/model/ids';
import { aBody } from './makers';

const [root = '', id = '', name = '', count = '0'] = process.argv.slice(2);
const workspace = await openWorkspace(root, realPorts);
if (!workspace.ok) throw new Error(workspace.failure.code);
const { articles } = workspace.value;
const article = ArticleId.parse(id);

for (let number = 1; count === '0' || number <= Number(count);) {
  const now = await articles.open(article);
  if (now.kind !== 'opened') throw new Error(JSON.stringify(now));
  const [paragraph] = aBody(`${name}-${number}`);
  const body = [...now.article.body, { ...paragraph!, _key: `${name}-${number}` }];
  const outcome = await articles.save({ base: now.hash, article: { ...now.article, body } });
  if (outcome.kind === 'failed') throw new Error(outcome.failure.code);
  if (outcome.kind === 'clash') continue;
  process.stdout.write(`${name}-${number}\n`);
  number += 1;
}
