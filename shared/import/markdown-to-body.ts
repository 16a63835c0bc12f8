/** Markdown (CommonMark, by mdast-util-from-markdown) as a body. The first `#` is the headline. */
import type { Definition, List, ListItem, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from '../model/body';
import type { Decorator } from '../model/text-block';
import { isSafeHref } from '../model/href';
import { createBodyBuilder, plainLook, type BlockKind, type BodyBuilder, type Look } from './body-builder';
import { collapse } from './html/html-nodes';
import type { LeftOut, LeftOutKind, NewKey } from './imported';

export type MarkdownBody = {
  readonly headline: string | null;
  readonly body: readonly Block[];
  readonly leftOut: readonly LeftOut[];
};

type Walk = {
  readonly build: BodyBuilder;
  readonly newKey: NewKey;
  readonly leftOut: LeftOut[];
  readonly definitions: ReadonlyMap<string, string>;
  headline: string | null;
  depth: number;
};

const deepestList = 10;
/** Nobody nests marks or quotes further; below, words count and marks do not. */
const deepest = 100;

/** Code, raw HTML and pictures stay as words and are named. */
export function markdownToBody(markdown: string, newKey: NewKey): MarkdownBody {
  const root = fromMarkdown(markdown);
  const definitions = root.children.filter((node): node is Definition => node.type === 'definition');
  const walk: Walk = {
    build: createBodyBuilder(newKey, 'collapse'),
    newKey,
    leftOut: [],
    definitions: new Map(definitions.map(({ identifier, url }) => [identifier, url])),
    headline: null,
    depth: 0,
  };
  for (const node of root.children) walkBlock(node, { style: 'normal' }, walk);
  return { headline: walk.headline, body: walk.build.finish(), leftOut: walk.leftOut };
}

function walkBlock(node: RootContent, kind: BlockKind, walk: Walk): void {
  if (walk.depth > deepest) return ownLines('markup', wordsOf(node), kind, walk);
  walk.depth += 1;
  walkKnownBlock(node, kind, walk);
  walk.depth -= 1;
}

function walkKnownBlock(node: RootContent, kind: BlockKind, walk: Walk): void {
  switch (node.type) {
    case 'heading':
      return walkHeading(node, kind, walk);
    case 'paragraph':
      walk.build.open(kind);
      return walkPhrasing(node, plainLook, walk);
    case 'blockquote':
      for (const child of node.children) walkBlock(child, { ...kind, style: 'blockquote' }, walk);
      return;
    case 'list':
      return walkList(node, kind, walk);
    case 'code':
      return ownLines('code', node.value, kind, walk);
    case 'html':
      return ownLines('markup', node.value, kind, walk);
    case 'thematicBreak':
      walk.build.close();
      return walk.build.blockAfter({ _type: 'divider', _key: walk.newKey() });
    case 'definition':
      return;
    default:
      return ownLines('markup', wordsOf(node), kind, walk);
  }
}

function walkHeading(node: Extract<RootContent, { type: 'heading' }>, kind: BlockKind, walk: Walk): void {
  if (node.depth === 1 && walk.headline === null) {
    walk.build.close();
    walk.headline = collapse(wordsOf(node));
    return;
  }
  walk.build.open({ ...kind, style: `h${Math.min(Math.max(node.depth, 2), 4)}` });
  walkPhrasing(node, plainLook, walk);
}

function walkList(list: List, kind: BlockKind, walk: Walk): void {
  const listItem = list.ordered ? 'number' : 'bullet';
  const level = Math.min((kind.level ?? 0) + 1, deepestList);
  for (const item of list.children) walkItem(item, { style: 'normal', listItem, level }, walk);
}

function walkItem(item: ListItem, kind: BlockKind, walk: Walk): void {
  for (const child of item.children) walkBlock(child, kind, walk);
}

const marks: Readonly<Partial<Record<PhrasingContent['type'], Decorator>>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'strike-through',
};

function walkPhrasing(parent: Parents, look: Look, walk: Walk): void {
  if (walk.depth > deepest) return walk.build.write(wordsOf(parent), look);
  walk.depth += 1;
  for (const node of parent.children as PhrasingContent[]) walkWord(node, look, walk);
  walk.depth -= 1;
}

function walkWord(node: PhrasingContent, look: Look, walk: Walk): void {
  const mark = marks[node.type];
  if (mark !== undefined && 'children' in node) return walkPhrasing(node, withMark(look, mark), walk);
  switch (node.type) {
    case 'text':
      return walk.build.write(node.value, look);
    case 'inlineCode':
      return walk.build.write(node.value, withMark(look, 'code'));
    case 'break':
      return walk.build.breakLine(look);
    case 'link':
      return walkLink(node, node.url, look, walk);
    case 'linkReference':
      return walkLink(node, walk.definitions.get(node.identifier) ?? '', look, walk);
    case 'image':
    case 'imageReference':
      walk.leftOut.push({ what: 'image', text: node.alt ?? '' });
      return walk.build.write(node.alt ?? '', look);
    default:
      walk.leftOut.push({ what: 'markup', text: wordsOf(node) });
      return walk.build.write(wordsOf(node), look);
  }
}

function walkLink(node: Parents, href: string, look: Look, walk: Walk): void {
  if (isSafeHref(href) && href.length <= 4096) return walkPhrasing(node, { ...look, href }, walk);
  walk.leftOut.push({ what: 'link', text: href });
  walkPhrasing(node, look, walk);
}

function ownLines(what: LeftOutKind, text: string, kind: BlockKind, walk: Walk): void {
  walk.leftOut.push({ what, text });
  walk.build.close();
  walk.build.paragraphAfter(text, kind);
}

function withMark(look: Look, mark: Decorator): Look {
  return look.decorators.includes(mark) ? look : { ...look, decorators: [...look.decorators, mark] };
}

function wordsOf(root: Nodes): string {
  const words: string[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) words.push(node.value);
    else if ('alt' in node) words.push(node.alt ?? '');
    else if ('children' in node) for (const child of [...node.children].reverse()) stack.push(child);
  }
  return words.join('');
}
