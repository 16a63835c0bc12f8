/** Compares two versions of an article of so many words, of which every fiftieth is another one, word by word. Prints a list of milliseconds as JSON. */
import { compareArticles } from '../../shared/compare/compare-articles';
import { aBody, anArticle } from '../support/makers';

const [words = '5000', turns = '20'] = process.argv.slice(2);
const text = Array.from({ length: Number(words) }, (_, at) => `كلمة${(at * 7919) % 1009}`);
const paragraphs = (each: readonly string[]) =>
  Array.from({ length: Math.ceil(each.length / 70) }, (_, at) => each.slice(at * 70, at * 70 + 70).join(' '));
const times: number[] = [];
for (let turn = 0; turn < Number(turns); turn += 1) {
  const changed = text.map((word, at) => (at % 50 === turn % 50 ? `${word}ها` : word));
  const [before, after] = [
    anArticle({ body: aBody(...paragraphs(text)) }),
    anArticle({ body: aBody(...paragraphs(changed)) }),
  ];
  const begun = performance.now();
  const { changes } = compareArticles(before, after, (field, part) => JSON.stringify(part[field] ?? ''));
  times.push(performance.now() - begun);
  if (changes.length < Number(words) / 50) throw new Error('changes were missed');
}
process.stdout.write(JSON.stringify(times));
