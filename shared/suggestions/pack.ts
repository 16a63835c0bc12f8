/** The text before a layer as its file holds it: by what differs from the text after it, so that a suggestion of one word costs one paragraph. */
import { sameData } from '../merge/same-data';
import { Article } from '../model/article';
import type { Block } from '../model/body';
import type { Before } from '../model/suggestions';
import { isSuggestible, suggestible } from '../model/suggestible';

export function packBefore(before: Article, after: Article): Before {
  const [was, is] = [suggestible(before), suggestible(after)];
  const fields = Object.entries(was).filter(([name, value]) => !sameData(value, is[name]));
  const absent = Object.keys(is).filter((name) => !(name in was));
  const now = new Map(after.body.map((block) => [block._key, block]));
  const blocks = before.body.filter((block) => !sameData(block, now.get(block._key)));
  const [order, others] = [before, after].map(({ body }) => body.map(({ _key }) => _key));
  return { fields: Object.fromEntries(fields), absent, blocks, ...(!sameData(order, others) && { order: order! }) };
}

/** Where the text after has been changed behind the program's back, a block that nobody has any more is left out. Null where no article comes of it. */
export function unpackBefore({ fields, absent, order, blocks }: Before, after: Article): Article | null {
  const kept = Object.fromEntries(Object.entries(after).filter(([name]) => !absent.includes(name)));
  const was = new Map(blocks.map((block) => [block._key, block]));
  const is = new Map(after.body.map((block) => [block._key, block]));
  const body = (order ?? [...is.keys()]).flatMap((key): Block[] => {
    const block = was.get(key) ?? is.get(key);
    return block === undefined ? [] : [block];
  });
  const known = Object.fromEntries(Object.entries(fields).filter(([name]) => isSuggestible(name)));
  const before = Article.safeParse({ ...kept, ...known, body });
  return before.success ? before.data : null;
}
