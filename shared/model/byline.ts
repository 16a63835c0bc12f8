/** The byline as readers see it. */
import type { Byline } from './article';

export const defaultBylineSeparator = ' – ';
export const peopleSeparator = '، ';

/** «أحمد علي، منى سالم – رويترز – المدينة»; parts that are empty leave no dash behind. */
export function bylineText({ people, agency, outlet, separator = defaultBylineSeparator }: Byline): string {
  return [people.filter(Boolean).join(peopleSeparator), agency, outlet].filter(Boolean).join(separator);
}

/** The same line in parts, each for an element of its own. */
export type BylinePart = { readonly kind: 'person' | 'agency' | 'outlet' | 'between'; readonly text: string };

export function bylineParts({ people, agency, outlet, separator = defaultBylineSeparator }: Byline): BylinePart[] {
  const named = people.filter(Boolean).map((text): BylinePart[] => [{ kind: 'person', text }]);
  const groups: readonly BylinePart[][] = [
    between(named, peopleSeparator),
    agency === '' ? [] : [{ kind: 'agency', text: agency }],
    outlet === '' ? [] : [{ kind: 'outlet', text: outlet }],
  ];
  return between(
    groups.filter((group) => group.length > 0),
    separator,
  );
}

const between = (groups: readonly (readonly BylinePart[])[], text: string): BylinePart[] =>
  groups.flatMap((group, at) => (at === 0 ? group : [{ kind: 'between', text } as const, ...group]));
