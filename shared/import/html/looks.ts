/** What tags and `style` attributes say of the look of words, as far as a body holds it. Fonts, colours and sizes say nothing. */
import type { Decorator } from '../../model/text-block';
import type { Look } from '../body-builder';
import { attribute, textOf, type Element } from './html-nodes';

const marksOfTags: Readonly<Record<string, Decorator>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'underline',
  s: 'strike-through',
  del: 'strike-through',
  strike: 'strike-through',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
};

export const hasMark = ({ tagName }: Element): boolean => tagName in marksOfTags;

export function withTagMark(look: Look, { tagName }: Element): Look {
  const mark = marksOfTags[tagName];
  return mark === undefined ? look : withMark(look, mark);
}

/** A style wins over its own tag: Google Docs wraps what it copies in a `b` that is not bold. */
export function withStyle(look: Look, element: Element): Look {
  const style = stylesOf(element);
  if (style.size === 0) return look;
  const said = [...weight(style, element), ...slant(style, element), ...lines(style, look), ...height(style)];
  return said.reduce((now, [mark, isOn]) => (isOn ? withMark(now, mark) : withoutMark(now, mark)), look);
}

/** The declarations of an element's `style`, in lower case. */
export function stylesOf(element: Element): ReadonlyMap<string, string> {
  const text = attribute(element, 'style');
  if (text === null) return new Map();
  return new Map(
    text.split(';').flatMap((declaration): [string, string][] => {
      const at = declaration.indexOf(':');
      if (at < 0) return [];
      return [
        [
          declaration.slice(0, at).trim().toLowerCase(),
          declaration
            .slice(at + 1)
            .trim()
            .toLowerCase(),
        ],
      ];
    }),
  );
}

type Style = ReadonlyMap<string, string>;
type Said = readonly (readonly [Decorator, boolean])[];

const arabicLetter = /\p{Script=Arabic}/u;

/** Word keeps the look of Arabic apart: `mso-bidi-…` holds for its letters, the plain property for Latin ones. */
function forLetters(style: Style, element: Element, name: string): string | undefined {
  const bidi = style.get(`mso-bidi-${name}`);
  return bidi !== undefined && arabicLetter.test(textOf(element)) ? bidi : style.get(name);
}

function weight(style: Style, element: Element): Said {
  const value = forLetters(style, element, 'font-weight');
  if (value === undefined || value === 'inherit') return [];
  const isBold = value.startsWith('bold') || Number.parseInt(value, 10) >= 600;
  return [['strong', isBold]];
}

function slant(style: Style, element: Element): Said {
  const value = forLetters(style, element, 'font-style');
  if (value === undefined || value === 'inherit') return [];
  return [['em', value.startsWith('italic') || value.startsWith('oblique')]];
}

/** Lines are not inherited but reach through: an inner element can't take them off. The line below a link is the link's. */
function lines(style: Style, look: Look): Said {
  const value = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return [
    ...(value.includes('underline') && look.href === null ? [['underline', true] as const] : []),
    ...(value.includes('line-through') ? [['strike-through', true] as const] : []),
  ];
}

function height(style: Style): Said {
  const value = style.get('vertical-align');
  if (value === 'super') return [['sup', true]];
  return value === 'sub' ? [['sub', true]] : [];
}

function withMark(look: Look, mark: Decorator): Look {
  return look.decorators.includes(mark) ? look : { ...look, decorators: [...look.decorators, mark] };
}

function withoutMark(look: Look, mark: Decorator): Look {
  if (!look.decorators.includes(mark)) return look;
  return { ...look, decorators: look.decorators.filter((one) => one !== mark) };
}
