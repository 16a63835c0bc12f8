/** Makers of the happy case; a test names only what differs. */
import { summarise } from '../../shared/library/summarise';
import type { ReadableSummary } from '../../shared/library/summary';
import { emptyArticle, type Article } from '../../shared/model/article';
import type { Body } from '../../shared/model/body';
import { ArticleId, ContentHash, FileHash, TickerLineId, Timestamp } from '../../shared/model/ids';
import { tickerDraft, tickerLineFormat, type TickerLine } from '../../shared/model/ticker-line';
import type { Dossier, Papers } from '../../shared/review/may-export';
import type { NamedSuggestion } from '../../shared/review/named-suggestions';

export const noon = Timestamp.parse('2026-09-25T12:00:00+03:00');

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulidOf = (number: number): string =>
  `01ARZ3NDEKTSV4RRFFQ6${[5, 4, 3, 2, 1, 0].map((place) => crockford[Math.floor(number / 32 ** place) % 32]).join('')}`;

export const anArticleId = (number = 1): ArticleId => ArticleId.parse(ulidOf(number));
export const aLineId = (number = 1): TickerLineId => TickerLineId.parse(ulidOf(number));
export const aHash = (digit = 'a'): ContentHash => ContentHash.parse(digit.repeat(64));

/** Paragraphs of plain text, with keys `b0`, `b1` … and spans `s0`, `s1` …. */
export function aBody(...paragraphs: readonly string[]): Body {
  return paragraphs.map((text, index) => ({
    _type: 'block',
    _key: `b${index}`,
    style: 'normal',
    children: [{ _type: 'span', _key: `s${index}`, text, marks: [] }],
    markDefs: [],
  }));
}

export function anArticle(differs: Partial<Article> = {}): Article {
  return {
    ...emptyArticle({ id: anArticleId(), now: noon, blockKey: 'b0', spanKey: 's0' }),
    headline: 'افتتاح المكتبة الوطنية بعد ترميمها',
    byline: { people: [], agency: 'وكالات', outlet: 'المدينة' },
    body: aBody('فُتحت أبواب المكتبة الوطنية صباح الخميس.'),
    ...differs,
  };
}

/** A draft that nothing has happened to yet, and that nobody has filed. */
export const aSummary = (differs: Partial<ReadableSummary> = {}): ReadableSummary => ({
  ...summarise(anArticle(), { file: FileHash.parse('f'.repeat(64)), dossier: aDossier({ approvedHash: null }) }),
  ...differs,
});

export function aLine(differs: Partial<TickerLine> = {}): TickerLine {
  return {
    format: tickerLineFormat,
    id: aLineId(),
    ...tickerDraft({ displayTime: '14:05', text: 'أمطار متوقعة على الساحل مساء اليوم', expiry: { kind: 'never' } }),
    state: 'live',
    expires: null,
    rank: 0,
    pinned: false,
    correction: null,
    by: '',
    firstCreated: noon,
    versionCreated: noon,
    ...differs,
  };
}

export const aDossier = (differs: Partial<Dossier> = {}): Dossier => ({
  hash: aHash(),
  approvedHash: aHash(),
  ...differs,
});

export const aSuggestion = (differs: Partial<NamedSuggestion> = {}): NamedSuggestion => ({
  id: 'suggestion/1',
  kind: 'replaced',
  by: 'هند',
  before: 'ثلاثة',
  after: 'أربعة',
  place: { kind: 'words', key: 'b1', at: 0 },
  ...differs,
});

/** Of an article that may leave. */
export const papersInOrder = (differs: Partial<Papers> = {}): Papers => ({
  dossier: aDossier(),
  state: 'approved',
  handedOver: null,
  embargoedUntil: null,
  scheduledFor: null,
  holds: [],
  suggestions: [],
  wanting: [],
  waived: [],
  ...differs,
});
