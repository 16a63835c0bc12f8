/** What is written in the place of a hit. */
import type { FindHit } from './compile-find';
import type { FindOptions } from './find-request';

/** As JavaScript writes them: `$1`…`$99`, `$&` for the whole hit, `$$` for a dollar. */
const placeholder = /\$(?:(\d{1,2})|([&$]))/g;

/** Only a pattern has groups; otherwise the words stand as they were typed. A group that took no part or is not there is nothing. */
export function replacementOf(
  template: string,
  { hit, written }: { readonly hit: Pick<FindHit, 'groups'>; readonly written: string },
  { isPattern }: Pick<FindOptions, 'isPattern'>,
): string {
  if (!isPattern) return template;
  return template.replace(placeholder, (whole, digits: string | undefined, sign: string | undefined) => {
    if (sign !== undefined) return sign === '$' ? '$' : written;
    return groupAt(hit.groups, digits ?? '') ?? (Number(digits) === 0 ? whole : '');
  });
}

/** Of «$12» with fewer than twelve groups the first, then the digit 2. */
function groupAt(groups: FindHit['groups'], digits: string): string | null {
  const number = Number(digits);
  if (number >= 1 && number <= groups.length) return groups[number - 1] ?? '';
  const first = Number(digits[0]);
  if (digits.length < 2 || first < 1 || first > groups.length) return null;
  return `${groups[first - 1] ?? ''}${digits.slice(1)}`;
}
