/** Two desks' versions of one article: any body, edited by each as people edit, with words that say who wrote them. */
import fc from 'fast-check';
import type { Article } from '../../shared/model/article';
import { isTextBlock, type Block, type Body } from '../../shared/model/body';
import { isSpan } from '../../shared/model/text-block';
import { arbitraryBody } from './arbitrary-body';
import { anArticle } from './makers';

export type Edit =
  | { readonly kind: 'field'; readonly at: number }
  | { readonly kind: 'write' | 'replace' | 'restyle' | 'remove' | 'insert' | 'split'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number };

export const editableFields = [
  'kicker',
  'headline',
  'subheadline',
  'standfirst',
  'located',
  'section',
  'mood',
] as const;

const at = fc.nat(40);
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('field' as const), at }),
  fc.record({ kind: fc.constantFrom('write', 'replace', 'restyle', 'remove', 'insert', 'split'), at }),
  fc.record({ kind: fc.constant('move' as const), at, to: at }),
);
const edits = fc.array(anyEdit, { maxLength: 6 });

/** A story of paragraphs long enough to be edited in two places, and every odd thing that a body may hold. */
export const arbitraryBase: fc.Arbitrary<Article> = fc
  .tuple(arbitraryBody, fc.integer({ min: 0, max: 5 }))
  .map(([body, stories]) =>
    anArticle({
      keywords: ['ترميم'],
      body: [...body, ...Array.from({ length: stories }, (_, index) => aStory(index))],
    }),
  );

export const arbitraryVersions = fc
  .record({ base: arbitraryBase, ours: edits, theirs: edits })
  .map(({ base, ours, theirs }) => ({
    base,
    ours: edited(base, ours, 'منا'),
    theirs: edited(base, theirs, 'منهم'),
  }));

/** Applies edits one after the other; `sign` stands in everything that is written. */
export function edited(article: Article, edits: readonly Edit[], sign: string): Article {
  return edits.reduce<Article>((now, edit, index) => applyEdit(now, edit, `${sign}${index}`), article);
}

function applyEdit(article: Article, edit: Edit, word: string): Article {
  if (edit.kind === 'field') return { ...article, [editableFields[edit.at % editableFields.length]!]: word };
  const body = [...article.body];
  if (body.length === 0) return article;
  const at = edit.at % body.length;
  const block = body[at]!;
  switch (edit.kind) {
    case 'remove':
      body.splice(at, 1);
      break;
    case 'move':
      body.splice(at, 1);
      body.splice(edit.to % (body.length + 1), 0, block);
      break;
    case 'insert':
      body.splice(at, 0, aParagraph(`k-${word}`, word));
      break;
    case 'split':
      body.splice(at, 1, ...splitBlock(block, word));
      break;
    default:
      body[at] = changedBlock(block, edit.kind, word);
  }
  return { ...article, body };
}

function changedBlock(block: Block, kind: 'write' | 'replace' | 'restyle', word: string): Block {
  if (!isTextBlock(block)) return { ...block, caption: word } as Block;
  if (kind === 'restyle') return { ...block, style: block.style === 'normal' ? 'h2' : 'normal' };
  const place = word.length % block.children.length;
  return {
    ...block,
    children: block.children.map((child, index) => {
      if (index !== place || !isSpan(child)) return child;
      return { ...child, text: kind === 'write' ? `${word} ${child.text}` : child.text.replace(/\S+\s*$/u, word) };
    }),
  };
}

function splitBlock(block: Block, word: string): Block[] {
  if (!isTextBlock(block) || block.children.length < 2) return [block];
  return [
    { ...block, children: block.children.slice(0, 1) },
    { ...block, _key: `k-${word}`, children: block.children.slice(1) },
  ];
}

const aParagraph = (key: string, text: string): Block => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children: [{ _type: 'span', _key: 's0', text, marks: [] }],
  markDefs: [],
});

const aStory = (number: number): Block =>
  aParagraph(`story${number}`, Array.from({ length: 14 }, (_, index) => `كلمة${number}و${index}`).join(' '));

/** Paragraphs with keys `story0`, `story1` …, each of fourteen words. */
export const anArticleOf = (paragraphs: number): Article =>
  anArticle({ body: Array.from({ length: paragraphs }, (_, index) => aStory(index)) });

export const keysOf = (body: Body): string[] => body.map(({ _key }) => _key);
