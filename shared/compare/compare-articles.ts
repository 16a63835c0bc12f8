/** What is different between two versions of one article: field by field, block by block, word by word. */
import { articleParts } from '../merge/merge-articles';
import { blockOfLine } from '../merge/compare-words';
import { partOf, type Part } from '../merge/fields';
import { bareBody } from '../model/anchors';
import type { Article } from '../model/article';
import { compareBodies } from './compare-blocks';
import { textPiece } from './text-pieces';
import { blockChanges, wordChanges } from './changes';
import type { ComparedField, Comparison } from './comparison';

/** What a field says, in the reader's language; '' where it says nothing. */
export type FieldText = (field: string, part: Part) => string;

export function compareArticles(before: Article, after: Article, fieldText: FieldText): Comparison {
  const fields = articleParts([before, after]).flatMap(({ name, fields: names }): ComparedField[] => {
    const [was, is] = [before, after].map((article) => fieldText(name, partOf(article, names)));
    if (!was && !is) return [];
    const id = `field:${name}`;
    const piece = textPiece({
      id: `${id}/text`,
      name: 'field',
      before: blockOfLine(was ?? ''),
      after: blockOfLine(is ?? ''),
    });
    return [{ kind: 'field', id, field: name, piece }];
  });
  const blocks = compareBodies(bareBody(before), bareBody(after));
  return {
    fields,
    blocks,
    changes: [...fields.flatMap(({ piece }) => wordChanges(piece)), ...blocks.flatMap(blockChanges)],
  };
}
