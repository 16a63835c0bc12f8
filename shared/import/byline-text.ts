/** The byline as one line of text, parted into people, agency and outlet. Printing it again gives the same letters. */
import { Byline } from '../model/article';
import { bylineText, defaultBylineSeparator, peopleSeparator } from '../model/byline';

/** News agencies as Arabic papers print them. */
const agencies = new Set([
  'وكالات',
  'الوكالات',
  'رويترز',
  'فرانس برس',
  'وكالة فرانس برس',
  'أ ف ب',
  'أ.ف.ب',
  'الأناضول',
  'وكالة الأناضول',
  'د ب أ',
  'د.ب.أ',
  'أسوشيتد برس',
  'أسوشييتد برس',
  'أ ب',
  'شينخوا',
  'سبوتنيك',
  'تاس',
  'بلومبرغ',
  'سانا',
  'واس',
  'وام',
  'وفا',
  'قنا',
  'كونا',
  'بترا',
  'بنا',
  'واع',
  'معا',
  'صفا',
  'سبأ',
  'الوطنية للإعلام',
  'Reuters',
  'AFP',
  'AP',
  'Anadolu',
]);
const agencyJoiner = /\s*[+/،,]\s*|\s+و(?=\S)/u;
/** Beyond this a line is a sentence. Characters. */
const longestByline = 150;
const longestPart = 60;

export const isAgency = (part: string): boolean =>
  part.split(agencyJoiner).every((name) => agencies.has(name.trim())) || agencies.has(part);

/** Splits the line at its dashes. What would not be printed back letter for letter stays whole, as the agency. */
export function parseByline(line: string): Byline {
  const separator = dashIn(line);
  const parts = separator === null ? [line] : line.split(separator);
  const at = parts.findIndex(isAgency);
  const people = parts
    .slice(0, at === -1 ? Math.max(parts.length - 1, 1) : at)
    .flatMap((part) => part.split(peopleSeparator));
  const parted = {
    people,
    agency: at === -1 ? '' : parts[at]!,
    outlet: parts.slice(at === -1 ? Math.max(parts.length - 1, 1) : at + 1).join(separator ?? ''),
    ...(separator === null || separator === defaultBylineSeparator ? {} : { separator }),
  };
  const isMixed = parts.some((part) => dashIn(part) !== null);
  const isSame = !isMixed && bylineText(parted) === line && Byline.safeParse(parted).success;
  return isSame ? parted : { people: [], agency: line, outlet: '' };
}

/** Does the line stand as a byline by itself: does an agency that everybody knows take a part of it? */
export function namesAgency(line: string): boolean {
  return hasLineShape(line) && partsOf(line).some(isAgency);
}

/** Could it be one, beside a headline or date: names with a dash between, no sentence? */
export function looksLikeByline(line: string): boolean {
  return hasLineShape(line) && dashIn(line) !== null;
}

function hasLineShape(line: string): boolean {
  const parts = partsOf(line);
  return (
    line.length <= longestByline &&
    parts.length <= 4 &&
    parts.every((part) => part.trim() !== '' && part.length <= longestPart) &&
    !/[.…؟?!:؛]$/u.test(line) &&
    !/[«»"“”]/u.test(line)
  );
}

const partsOf = (line: string): string[] => line.split(dashIn(line) ?? '\n');

/** The dash with the spaces round it, as it stands in the line the first time. */
function dashIn(line: string): string | null {
  return /(?<=\S)\s+[–—-]\s+(?=\S)/u.exec(line)?.[0] ?? null;
}
