import { expect, test } from 'vitest';
import { findCommands, type NamedCommand } from '../../../shared/commands/find-commands';

const named: readonly NamedCommand[] = [
  { id: 'article.create', title: 'خبر جديد', otherTitle: 'New article' },
  { id: 'article.approve', title: 'اعتماد الخبر', otherTitle: 'Approve article' },
  { id: 'format.bold', title: 'عريض', otherTitle: 'Bold' },
  { id: 'edit.redo', title: 'إعادة', otherTitle: 'Redo' },
];

test.each([
  ['', ['article.create', 'article.approve', 'format.bold', 'edit.redo']],
  ['خبر', ['article.create', 'article.approve']],
  ['اعاده', ['edit.redo']],
  ['bold', ['format.bold']],
  ['article new', ['article.create']],
  ['الخبر اعتماد', ['article.approve']],
  ['approve خبر', ['article.approve']],
  ['إعتماد', ['article.approve']],
  ['zzz', []],
])('«%s» finds commands in both languages', (typed, ids) => {
  expect(findCommands(named, typed).map(({ id }) => id)).toEqual(ids);
});

test('what was run last stands first while nothing is typed, and among equals', () => {
  const idsFor = (typed: string): string[] =>
    findCommands(named, typed, ['edit.redo', 'article.approve']).map(({ id }) => id);
  expect(idsFor('')).toEqual(['edit.redo', 'article.approve', 'article.create', 'format.bold']);
  expect(idsFor('article')).toEqual(['article.approve', 'article.create']);
});

test('a title that begins so goes before one that was run last', () => {
  expect(findCommands(named, 'خبر', ['article.approve']).map(({ id }) => id)).toEqual([
    'article.create',
    'article.approve',
  ]);
});
