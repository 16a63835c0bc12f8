/** What stands above the text and among the details: lines of the page word by word, all else as a whole. */
import type { Part } from '../merge/fields';
import type { articleParts } from '../merge/merge-articles';
import { bylineText, peopleSeparator } from '../model/byline';
import type { Article, Byline } from '../model/article';
import { mixLine } from './mix-line';
import { mixRecord, together } from './mix-record';
import type { Mixed, Sides } from './mixed';
import type { Told } from './told';

const prose = ['kicker', 'headline', 'subheadline', 'standfirst'];

export type FieldContext = { readonly owners: readonly number[]; readonly parts: ReturnType<typeof articleParts> };

export function mixFields(sides: Sides<Article>, { owners, parts }: FieldContext): Mixed<Part> {
  const mixed = parts.map(({ name, fields }) =>
    mixRecord(
      {
        before: pick(sides.before, fields),
        after: pick(sides.after, fields),
        between: sides.between.map((one) => one && pick(one, fields)),
      },
      {
        within: `field:${name}`,
        place: { kind: 'field', field: name, from: 0, to: 0 },
        together: { [name]: fields },
        leaveOut: [],
        tell: tellField,
        finer: (field, its) => {
          const placeOf = (from: number, to: number) => ({ kind: 'field', field, from, to }) as const;
          return prose.includes(field) ? mixLine(field, its, { within: `field:${field}`, placeOf, owners }) : null;
        },
      },
    ),
  );
  return together(mixed, (built) => Object.assign({}, ...built) as Part);
}

const pick = (article: Article, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(article).filter(([name, value]) => fields.includes(name) && value !== undefined));

function tellField(name: string, { was, is }: { readonly was: Part; readonly is: Part }): Told {
  const [before, after] = [was, is].map((part) => Object.values(part).flat());
  const [gone, come] = [before!.filter((one) => !after!.includes(one)), after!.filter((one) => !before!.includes(one))];
  // Of several the ones that are other, unless they only stand otherwise.
  const isOrder = gone.length === 0 && come.length === 0;
  return {
    kind: 'field',
    aspect: name,
    before: saidBy(isOrder ? before! : gone),
    after: saidBy(isOrder ? after! : come),
  };
}

/** What a person can read of it. */
function saidBy(values: readonly unknown[]): string {
  const said = values.map(wordsOf);
  return said.every((words) => words !== null) ? said.join(peopleSeparator) : '';
}

/** Null of what says nothing to anybody. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value === null) return '';
  if (isByline(value)) return bylineText(value);
  return hasText(value) ? value.text : null;
}

const isByline = (value: unknown): value is Byline =>
  typeof value === 'object' && value !== null && 'people' in value && Array.isArray(value.people) && 'agency' in value;

/** One of several notes, such as a correction. */
const hasText = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
