/** An article as its reader has it: no keys of spans, neighbours of one look joined, marks by what they stand for. */
import type { Article } from '../../shared/model/article';
import type { Block } from '../../shared/model/body';
import type { TextBlock } from '../../shared/model/text-block';
import { unitsOf } from '../../shared/differences/units';

export function asRead({ versionCreated: _, ...article }: Article): unknown {
  return { ...article, body: article.body.map((block) => readAs(block)) };
}

function readAs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readAs);
  if (typeof value !== 'object' || value === null) return value;
  if ((value as Block)._type === 'block' && 'children' in value) {
    const { children: _, markDefs: _defs, ...rest } = value as TextBlock;
    return { ...rest, words: unitsOf(value as TextBlock).map(({ word, space }) => [word?.look, space?.look]) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, readAs(inner)]));
}
