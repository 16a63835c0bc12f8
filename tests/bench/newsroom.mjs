/** Makes workspaces of any size, without the program that is measured. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const words =
  'قالت البلدية إن أعمال ترميم الجسر القديم ستبدأ في مطلع الشهر المقبل وتستمر ثلاثة أشهر وأضافت أن حركة السير ستحوّل إلى الطريق الساحلي خلال ساعات النهار بينما يبقى الممر مفتوحًا للمشاة ودعت السكان إلى متابعة الإعلانات اليومية عبر موقعها Reuters 2026'.split(
    ' ',
  );
const now = '2026-09-25T12:00:00+03:00';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Paragraphs of 70 words, as measured news stories have. @param {number} count words in all */
function paragraphsOf(count) {
  const text = Array.from({ length: count }, (_, index) => words[(index * 7 + Math.floor(index / 11)) % words.length]);
  return Array.from({ length: Math.ceil(count / 70) }, (_, index) => text.slice(index * 70, index * 70 + 70).join(' '));
}

/** @param {number} number */
export function idOf(number) {
  return `01J8MZ0000${[5, 4, 3, 2, 1, 0].map((place) => crockford[Math.floor(number / 32 ** place) % 32]).join('')}BENCH00000`
    .slice(0, 26)
    .replace(/[ILOU]/g, '0');
}

/**
 * `paragraphs` gives the text of each article, where the usual one won't do.
 * @param {string} folder
 * @param {{ articles: number, words: number, paragraphs?: (number: number) => readonly string[] }} size
 */
export async function makeNewsroom(folder, size) {
  await mkdir(folder, { recursive: true });
  const newsroom = {
    format: 'midad/newsroom@1',
    name: 'قياس',
    outlet: 'قياس',
    language: 'ar',
    sections: [],
    ticker: { title: 'أحدث الأخبار' },
  };
  await writeFile(join(folder, 'newsroom.json'), JSON.stringify(newsroom));
  const { paragraphs = () => paragraphsOf(size.words) } = size;
  for (let number = 0; number < size.articles; number += 1) {
    const id = idOf(number);
    const home = join(folder, 'articles', createHash('sha256').update(id).digest('hex').slice(0, 2), id);
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'article.json'), JSON.stringify(articleOf(id, number, paragraphs(number)), null, 2));
  }
}

function articleOf(id, number, paragraphs) {
  return {
    format: 'midad/article@1',
    id,
    language: 'ar',
    direction: 'rtl',
    slugline: `قياس-${number}`,
    kicker: '',
    headline: `خبر رقم ${number} عن ترميم الجسر القديم`,
    subheadline: '',
    standfirst: '',
    byline: { people: [], agency: 'وكالات', outlet: 'قياس' },
    located: '',
    newsDate: '2026-09-25',
    section: '',
    keywords: [],
    body: paragraphs.map((text, index) => ({
      _type: 'block',
      _key: `b${index}`,
      style: 'normal',
      children: [{ _type: 'span', _key: `s${index}`, text, marks: [] }],
      markDefs: [],
    })),
    firstCreated: now,
    versionCreated: now,
  };
}

/**
 * Lines on the air and lines of the past, in a newsroom that is there.
 * @param {string} folder @param {{ lines: number, history: number }} size
 */
export async function makeTicker(folder, { lines, history }) {
  await mkdir(join(folder, 'ticker', 'history'), { recursive: true });
  for (let number = 0; number < lines; number += 1) await writeLine(folder, { number });
  for (let number = 0; number < history; number += 1)
    await writeLine(folder, { number: 100_000 + number, state: 'expired', place: 'history' });
}

/**
 * One line's file, as another desk would write it.
 * @param {string} folder @param {{ number: number, rank?: number, text?: string, expires?: string | null, state?: string, place?: string }} line
 */
export async function writeLine(folder, { number, rank = number, text, expires = null, state = 'live', place = '' }) {
  const id = idOf(number);
  const headline = text ?? `سطر رقم ${number}: ${words.slice(number % 20, (number % 20) + 9).join(' ')}`;
  await writeFile(
    join(folder, 'ticker', place, `${id}.json`),
    JSON.stringify(lineOf(id, { number, rank, headline, expires, state })),
  );
}

function lineOf(id, { number, rank, headline, expires, state }) {
  return {
    format: 'midad/ticker-line@2',
    id,
    displayTime: '14:05',
    contentCreated: null,
    text: headline,
    label: null,
    urgency: 5,
    section: '',
    source: '',
    link: number % 3 === 0 ? { kind: 'url', href: `https://example.org/${number}` } : null,
    embargoedUntil: null,
    expiry: { kind: 'never' },
    channels: ['site', 'tv', 'app'],
    edNote: '',
    state,
    expires,
    rank,
    pinned: false,
    correction: null,
    by: 'قياس',
    firstCreated: now,
    versionCreated: now,
  };
}
