/** A shorthand for the sample's texts, so that they can be read and mended by an editor: `## عنوان`, `- بند`, `**عريض**`. */
import type { Block, Body } from '../../shared/model/body';
import type { LinkDef, Span } from '../../shared/model/text-block';

const kinds: readonly (readonly [
  RegExp,
  Partial<Pick<Block & { style: string }, 'style'>> & { listItem?: 'bullet' | 'number'; level?: number },
])[] = [
  [/^#### /, { style: 'h4' }],
  [/^### /, { style: 'h3' }],
  [/^## /, { style: 'h2' }],
  [/^> /, { style: 'blockquote' }],
  [/^ {2}- /, { listItem: 'bullet', level: 2 }],
  [/^- /, { listItem: 'bullet', level: 1 }],
  [/^\d\. /, { listItem: 'number', level: 1 }],
];

const decorators = { '**': 'strong', '//': 'em', __: 'underline', '~~': 'strike-through' } as const;
const marked = /(\*\*|\/\/|__|~~)(.+?)\1|\[(.+?)\]\((.+?)\)/g;

/** One block a line; empty lines only part them for the eye. */
export function blockText(text: string, newKey: () => string): Body {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Block => {
      const [sign, kind] = kinds.find(([pattern]) => pattern.test(line)) ?? [/^/, {}];
      return { _type: 'block', _key: newKey(), style: 'normal', ...kind, ...inline(line.replace(sign, ''), newKey) };
    });
}

function inline(text: string, newKey: () => string): { children: Span[]; markDefs: LinkDef[] } {
  const children: Span[] = [];
  const markDefs: LinkDef[] = [];
  const put = (words: string, marks: readonly string[]) => {
    if (words !== '') children.push({ _type: 'span', _key: newKey(), text: words, marks });
  };
  let at = 0;
  for (const match of text.matchAll(marked)) {
    const [whole, sign, words, label, href] = match;
    put(text.slice(at, match.index), []);
    at = match.index + whole.length;
    if (label === undefined || href === undefined) {
      put(words!, [decorators[sign as keyof typeof decorators]]);
      continue;
    }
    const key = newKey();
    markDefs.push({ _type: 'link', _key: key, href });
    put(label, [key]);
  }
  put(text.slice(at), []);
  return { children, markDefs };
}
