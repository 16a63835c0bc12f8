/** Names of sections in addresses: ASCII, made of the name alone, so that a section keeps its address. */

/** As websites of Arabic newsrooms name them, without the article. */
const usual: Readonly<Record<string, string>> = {
  سياسة: 'politics',
  اقتصاد: 'economy',
  'مال وأعمال': 'business',
  رياضة: 'sports',
  ثقافة: 'culture',
  'ثقافة وفن': 'culture-arts',
  فن: 'arts',
  فنون: 'arts',
  'علوم وتقنية': 'science-technology',
  علوم: 'science',
  تقنية: 'technology',
  تكنولوجيا: 'technology',
  صحة: 'health',
  منوعات: 'variety',
  محليات: 'local',
  أخبار: 'news',
  عالم: 'world',
  دولي: 'international',
  عربي: 'arab',
  رأي: 'opinion',
  آراء: 'opinion',
  مقالات: 'articles',
  مجتمع: 'society',
  تحقيقات: 'investigations',
  تقارير: 'reports',
  حوارات: 'interviews',
  بيئة: 'environment',
  تعليم: 'education',
  سياحة: 'travel',
  طقس: 'weather',
};

/** One sign for each letter, as a reader would spell it in a hurry; short vowels are not written. */
const latin: Readonly<Record<string, string>> = Object.fromEntries(
  'ء: آ:a أ:a إ:i ؤ:w ئ:y ا:a ب:b ة:a ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q ك:k ل:l م:m ن:n ه:h و:w ى:a ي:y پ:p چ:ch ژ:zh گ:g ک:k ی:y'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** '' where nothing of a name can be spelt so. */
function spelt(name: string): string {
  const known = usual[name.normalize('NFC').replace(/\s+/gu, ' ').replace(/^ال/, '')] ?? null;
  if (known !== null) return known;
  const letters = [...name.normalize('NFC').toLowerCase()].map((letter) => {
    if (/\p{M}|ـ/u.test(letter)) return '';
    const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
    return latin[letter] ?? (/^[a-z0-9]+$/.test(plain) ? plain : '-');
  });
  return letters.join('').replace(/-+/g, '-').slice(0, 60).replace(/^-|-$/g, '');
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), seven digits to the base 36. */
function markOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(name)) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}

/** A section that the newsroom has not listed bears a mark of its own, so that it can't take a listed one's address. */
export const unlistedSlug = (name: string): string => [spelt(name), markOf(name)].filter(Boolean).join('-');

/** Of the newsroom's sections in their order: the first of two that are spelt alike has the plain name. */
export function slugsOf(sections: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>([allSlug]);
  return new Map(
    [...new Set(sections)].map((name) => {
      const plain = spelt(name);
      const slug = plain === '' || taken.has(plain) ? unlistedSlug(name) : plain;
      taken.add(slug);
      return [name, slug];
    }),
  );
}

/** Where every article stands, whatever its section. */
export const allSlug = 'all';

export const sectionPath = (slug: string): string => `sections/${slug}/index.html`;
/** Older pages of a section; 1 is the oldest. */
export const olderPath = (slug: string, number: number): string => `sections/${slug}/${number}.html`;
