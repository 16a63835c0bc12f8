/** What leaves as a Word document comes back by our own import: words, headings, quotes, lists, bold and italic, links. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleDocx } from '../../electron/documents/docx/article-docx';
import { readFile } from '../../electron/documents/import-document';
import { isTextBlock, type Block, type Body } from '../../shared/model/body';
import { isLinkDef, isSpan, type TextBlock } from '../../shared/model/text-block';
import { bodies } from '../support/bodies';
import { anArticle } from '../support/makers';

const headline = 'المكتبة الوطنية تفتح أبوابها';

async function thereAndBack(body: Body): Promise<readonly Block[]> {
  const article = anArticle({ headline, byline: { people: [], agency: '', outlet: '' }, body });
  const bytes = await articleDocx({ article, threads: [], picture: () => null });
  let key = 0;
  const back = await readFile({ name: 'a.docx', bytes }, () => `n${(key += 1)}`);
  if (!back.ok) throw new Error(back.failure.code);
  expect(back.value.article?.headline).toBe(headline);
  return back.value.article?.body ?? [];
}

/** Letters with their looks; spaces and stray direction marks are the import's own business. */
function shown(block: Block): readonly unknown[] {
  if (!isTextBlock(block)) return [block._type];
  // An item of a list is no heading in a word processor.
  const style = block.listItem === undefined ? block.style : 'normal';
  const words = letters(block, style);
  return words === '' ? [] : [{ style, list: block.listItem ?? null, level: block.level ?? null, words }];
}

/** Two line breaks in a row are two paragraphs to our import, which mends what people type into Word. */
const inOneLine = (body: Body): Body =>
  JSON.parse(JSON.stringify(body), (name, value: unknown) =>
    name === 'text' && typeof value === 'string' ? value.replaceAll('\n', ' ') : value,
  ) as Body;

type Letter = { readonly letter: string; readonly looks: string };

function letters({ children, markDefs }: TextBlock, style: string): string {
  // A heading is bold by itself, and the import says so.
  const told = /^h\d$/.test(style) ? ['em'] : ['strong', 'em'];
  const all = children.filter(isSpan).flatMap(({ text, marks }): Letter[] => {
    const link = markDefs.filter(isLinkDef).find(({ _key }) => marks.includes(_key))?.href ?? '';
    const looks = told.filter((mark) => marks.includes(mark)).join('+');
    return [...text].filter((letter) => !/[\s\p{Cf}]/u.test(letter)).map((letter) => ({ letter, looks: `${looks} ${link}` }));
  });
  return all.map(({ letter, looks }) => `${letter}[${looks.trim()}]`).join('');
}

test('text, headings, quotes, lists, bold, italic and links survive the way out and back', async () => {
  await fc.assert(
    fc.asyncProperty(bodies.map(inOneLine), async (body) => {
      const back = await thereAndBack(body);
      expect(back.flatMap(shown)).toEqual(body.flatMap(shown));
    }),
    { numRuns: 40 },
  );
});
