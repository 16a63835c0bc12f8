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
  ['zzz', []],
])('«%s» finds commands in both languages', (typed, ids) => {
  expect(findCommands(named, typed).map(({ id }) => id)).toEqual(ids);
});
