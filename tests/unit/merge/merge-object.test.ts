import { expect, test } from 'vitest';
import { mergeArticles } from '../../../shared/merge/merge-articles';
import type { Body } from '../../../shared/model/body';
import { aFactBox, aTable, bodyOf } from '../../support/arabic-page';
import { anArticle } from '../../support/makers';

const table = (rows: readonly (readonly string[])[], more: object = {}): Body => bodyOf([aTable('t', rows, more)]);

function merged(base: Body, ours: Body, theirs: Body) {
  return mergeArticles({
    base: anArticle({ body: base }),
    ours: anArticle({ body: ours }),
    theirs: anArticle({ body: theirs }),
  });
}

test('two desks’ changes to different cells of one table are one table', () => {
  const result = merged(table([['قمح', '10']]), table([['شعير', '10']]), table([['قمح', '12']], { caption: 'إنتاج' }));
  expect(result).toMatchObject({ kind: 'merged', article: { body: table([['شعير', '12']], { caption: 'إنتاج' }) } });
});

test('one cell that both changed is for a person, and so is a row that came while the other side wrote', () => {
  const base = table([['قمح', '10']]);
  expect(merged(base, table([['قمح', '11']]), table([['قمح', '12']])).kind).toBe('conflict');
  expect(
    merged(
      base,
      table([['قمح', '11']]),
      table([
        ['قمح', '10'],
        ['ذرة', '3'],
      ]),
    ).kind,
  ).toBe('conflict');
});

test('title and text of a box are merged apart', () => {
  const box = (title: string, line: string): Body => bodyOf([aFactBox('f', title, [line])]);
  const result = merged(box('قديم', 'نص'), box('جديد', 'نص'), box('قديم', 'نص آخر'));
  expect(result).toMatchObject({ kind: 'merged', article: { body: box('جديد', 'نص آخر') } });
});
