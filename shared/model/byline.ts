/** The byline as readers see it. */
import type { Byline } from './article';

export const defaultBylineSeparator = ' – ';
export const peopleSeparator = '، ';

/** «أحمد علي، منى سالم – رويترز – المدينة»; parts that are empty leave no dash behind. */
export function bylineText({ people, agency, outlet, separator = defaultBylineSeparator }: Byline): string {
  return [people.filter(Boolean).join(peopleSeparator), agency, outlet].filter(Boolean).join(separator);
}
