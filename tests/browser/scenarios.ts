/** Newsrooms to look at. All of it invented. */
import type { Article } from '../../shared/model/article';
import { InstanceId, type Holding } from '../../shared/leases/lease';
import type { Body } from '../../shared/model/body';
import { type ArticleId, ContentHash, Day, FileHash, PersonId, Timestamp } from '../../shared/model/ids';
import type { StaysHome } from '../../shared/review/may-export';
import type { Me } from '../../shared/people/me';
import type { HistoryEvent, MovedEvent } from '../../shared/review/article-standing';
import { asBreaking } from '../../shared/model/ticker-line';
import type { FakeStart } from '../support/fake-bridge';
import { arabicPage } from '../support/arabic-page';
import { commentedPage } from '../support/commented-page';
import { comparedAfter, comparedBefore } from '../support/compared-page';
import { allSuggested, muchSuggested, suggestedPage } from '../support/suggested-page';
import { typingPage } from '../support/typing-page';
import { targets } from './target-scenarios';
import { aLine, aLineId, aSuggestion, anArticle, anArticleId, aBody } from '../support/makers';

const busyTexts = [
  'أمطار متوقعة على الساحل مساء اليوم',
  'إغلاق جزئي لجسر المدينة القديمة حتى منتصف الليل لأعمال الصيانة الدورية التي تشمل الإنارة وأرصفة المشاة والحواجز المعدنية، ودعوة السائقين إلى سلوك الطريق الدائري الجنوبي وتجنّب ساعات الذروة بين الرابعة والسابعة مساءً حفاظًا على سلامتهم',
  'BBC: iPhone 17 يصل إلى الأسواق العربية في 19 سبتمبر',
  'تراجع التضخم إلى 3.1% (رويترز) للشهر الرابع على التوالي',
  'https://example.org/a/very/long/address/that/nobody/has/broken/anywhere/because/it/was/pasted?and=more&of=it',
] as const;

const minutesAgo = (minutes: number): Timestamp =>
  Timestamp.parse(new Date(Date.now() - minutes * 60_000).toISOString());

const library: Article = anArticle({
  id: anArticleId(1),
  kicker: 'ثقافة',
  headline: 'افتتاح المكتبة الوطنية في المدينة القديمة بعد ثلاثة أعوام من الترميم',
  subheadline: 'أكثر من 400 ألف مجلد عادت إلى رفوفها، وقاعة للمخطوطات تُفتح للباحثين أول مرة',
  standfirst:
    'فُتحت أبواب المكتبة الوطنية صباح الخميس أمام القرّاء بعد ثلاثة أعوام من أعمال الترميم، وسط حضور لافت من الطلاب والباحثين، فيما أعلنت الإدارة تمديد ساعات العمل حتى العاشرة ليلًا.',
  byline: { people: ['منى الخطيب'], agency: 'وكالات', outlet: 'المدينة' },
  located: 'المدينة القديمة',
  newsDate: Day.parse('2026-09-24'),
  section: 'ثقافة',
  keywords: ['مكتبات', 'ترميم', 'مخطوطات'],
  slugline: 'مكتبة-افتتاح',
  body: reportBody(),
  firstCreated: minutesAgo(300),
  versionCreated: minutesAgo(4),
});

function reportBody(): Body {
  const span = (key: string, text: string, marks: string[] = []) => ({
    _type: 'span' as const,
    _key: key,
    text,
    marks,
  });
  const block = (key: string, style: string, children: ReturnType<typeof span>[], more: object = {}) => ({
    _type: 'block' as const,
    _key: key,
    style,
    children,
    markDefs: [],
    ...more,
  });
  return [
    block('b0', 'normal', [
      span('s0', 'وقالت مديرة المكتبة '),
      span('s1', 'سلمى الحاج', ['strong']),
      span(
        's2',
        ' إن المبنى الذي يعود إلى عام 1928 احتفظ بواجهته الحجرية كاملة، في حين زُوِّدت قاعاته بنظام تهوية جديد يحفظ الورق من الرطوبة. وأضافت أن BBC وجهات أخرى صوّرت مراحل العمل منذ بدايته.',
      ),
    ]),
    block('b1', 'h2', [span('s3', 'قاعة للمخطوطات')]),
    block('b2', 'normal', [
      span(
        's4',
        'وتضم القاعة الجديدة 1,250 مخطوطة، بعضها يُعرض للمرة الأولى، ويمكن للباحثين حجز مواعيد الاطلاع عبر موقع المكتبة.',
      ),
    ]),
    block('b3', 'blockquote', [span('s5', '«كنا نأتي إلى هنا ونحن طلاب، واليوم نعود مع أبنائنا».')]),
    block('b4', 'normal', [span('s6', 'القاعة الكبرى: 300 مقعد للقراءة')], { listItem: 'bullet', level: 1 }),
    block('b5', 'normal', [span('s7', 'قاعة الأطفال: مفتوحة كل يوم حتى السادسة مساءً')], {
      listItem: 'bullet',
      level: 1,
    }),
    block('b6', 'normal', [span('s8', 'قاعة المخطوطات: بموعد سابق')], { listItem: 'bullet', level: 1 }),
    block('b7', 'normal', [
      span(
        's9',
        'وكانت أعمال الترميم قد توقفت مرتين بسبب نقص التمويل، قبل أن تُستأنف في ربيع العام الماضي بمنحة قدرها 2.4 مليون دولار.',
      ),
    ]),
  ];
}

/** What another desk made of the same report: a clash with whatever is typed into the headline, the standfirst or the first paragraph. */
const libraryOfOthers: Article = {
  ...library,
  headline: 'افتتاح المكتبة الوطنية في المدينة القديمة بحضور رئيس البلدية بعد ترميم دام ثلاثة أعوام',
  standfirst:
    'فُتحت أبواب المكتبة الوطنية صباح الخميس أمام القرّاء بعد ثلاثة أعوام من أعمال الترميم، بحضور رئيس البلدية وعدد من الباحثين، فيما أعلنت الإدارة تمديد ساعات العمل حتى التاسعة ليلًا.',
  section: 'محليات',
  keywords: ['مكتبات', 'ترميم', 'بلدية'],
  body: bodyOfOthers(library.body),
};

function bodyOfOthers(body: Body): Body {
  const rewritten = (at: number, from: string, to: string) =>
    JSON.parse(JSON.stringify(body[at]).replace(from, to)) as Body[number];
  return [
    rewritten(0, 'احتفظ بواجهته الحجرية كاملة', 'رُمِّمت واجهته الحجرية بالكامل'),
    body[1]!,
    rewritten(2, '1,250 مخطوطة', '1,320 مخطوطة'),
    body[4]!,
    rewritten(5, 'السادسة', 'الثامنة'),
    body[6]!,
    { ...aBody('وحضر الافتتاح رئيس البلدية ومديرو مكتبات من خمس مدن.')[0]!, _key: 'theirs' },
    body[7]!,
  ];
}

const short = (number: number, headline: string, differs: Partial<Article> = {}): Article =>
  anArticle({
    id: anArticleId(number),
    headline,
    body: aBody('نص قصير.'),
    versionCreated: minutesAgo(number * number * 17),
    byline: { people: [], agency: number % 2 === 0 ? 'وكالات' : 'رويترز', outlet: 'المدينة' },
    section: ['سياسة', 'اقتصاد', 'رياضة', 'علوم وتقنية'][number % 4]!,
    ...differs,
  });

const articles: readonly Article[] = [
  library,
  short(2, 'ارتفاع طفيف في أسعار القمح مع بدء موسم التصدير'),
  short(3, 'منتخب الناشئين يتأهل إلى نصف النهائي بعد مباراة مثيرة انتهت بركلات الترجيح 5-4'),
  short(4, '', { slugline: 'مؤتمر-المناخ' }),
  short(5, 'BBC: أقمار صغيرة ترصد تآكل السواحل من ارتفاع 500 كيلومتر'),
  short(6, 'وزارة التربية تعلن موعد العام الدراسي الجديد'),
  short(7, 'دراسة: النوم القصير في الظهيرة يحسّن الذاكرة لدى كبار السن'),
  short(8, '', { slugline: '' }),
  short(9, 'افتتاح خط الحافلات السريع بين الميناء ووسط المدينة'),
  short(10, 'تراجع معدل التضخم إلى 3.1% في أغسطس للشهر الرابع على التوالي'),
];

const longHeadline =
  'مجلس المدينة يقرّ بعد جلسة استمرت تسع ساعات خطة النقل العام الجديدة التي تشمل ثلاثة خطوط للترام وأسطولًا من الحافلات الكهربائية ومسارات للدراجات، وسط اعتراض من تجار الأسواق القديمة';

const reviews = { [anArticleId(2)]: 'approved', [anArticleId(3)]: 'changed', [anArticleId(5)]: 'approved' } as const;

const lines = [
  ['14:05', 'أمطار متوقعة على الساحل مساء اليوم، والأرصاد تحذّر من تشكّل السيول في الأودية', true],
  ['13:52', 'وصول أول قطار تجاري إلى المحطة الجديدة', false],
  ['13:40', 'البنك المركزي يُبقي سعر الفائدة عند 4.5%', false],
  ['13:12', 'Reuters: اتفاق مبدئي على تمديد الهدنة', true],
  [
    '12:58',
    'إغلاق جزئي لجسر المدينة القديمة حتى منتصف الليل لأعمال الصيانة الدورية التي تشمل الإنارة وأرصفة المشاة والحواجز المعدنية',
    false,
  ],
  ['12:30', 'افتتاح المكتبة الوطنية بعد ترميمها', false],
].map(([displayTime, text, breaking], index) =>
  aLine({
    id: aLineId(index + 1),
    displayTime: String(displayTime),
    text: String(text),
    ...(breaking === true ? asBreaking : {}),
    rank: index,
    link:
      index === 5
        ? { kind: 'article', id: anArticleId(1) }
        : index === 2
          ? { kind: 'url', href: 'https://example.org/rates/2026/09' }
          : null,
  }),
);

/** A busy hour: sixty lines, some longer than any row, all that a line can say. */
const busyLines = Array.from({ length: 60 }, (_, index) =>
  aLine({
    id: aLineId(index + 100),
    displayTime: `${String(14 - Math.floor(index / 6)).padStart(2, '0')}:${String(59 - (index % 6) * 9).padStart(2, '0')}`,
    text: busyTexts[index % busyTexts.length]!,
    rank: index,
    ...(index % 11 === 0 ? { ...asBreaking, pinned: index === 0 } : {}),
    ...(index % 7 === 3
      ? { label: 'متابعة من مراسلنا في الميدان', section: 'اقتصاد', source: 'وكالة الأنباء الوطنية' }
      : {}),
    ...(index % 5 === 2
      ? { source: 'رويترز', channels: ['site', 'app'], edNote: 'يُسأل المراسل عن العدد قبل الخامسة' }
      : {}),
    ...(index % 13 === 4 ? { embargoedUntil: minutesAgo(-240), section: 'سياسة' } : {}),
    ...(index % 6 === 1 ? { expires: minutesAgo(-(index + 0.5)) } : {}),
    link: index % 4 === 1 ? { kind: 'article', id: anArticleId(1) } : null,
  }),
);

const others: readonly Holding[] = [
  { article: anArticleId(1), person: 'ليلى', computer: 'مكتب-2' },
  { article: anArticleId(3), person: 'Sara Kamal', computer: 'DESK-7' },
].map((at, index) => ({ ...at, instance: InstanceId.parse(String(aLineId(index))), tookOver: false }));

const newsroom = { name: 'المدينة', outlet: 'المدينة' };

const salma = {
  id: PersonId.parse(anArticleId(500)),
  name: 'سلمى الأيوبي',
  roles: ['writer', 'editor', 'chief', 'publisher', 'administrator'],
  desks: [],
  standing: 'member',
  fingerprint: '1234 5678 9012 3456 7890',
} as const;
const aChief: Me = {
  identity: {
    kind: 'open',
    person: salma.id,
    name: salma.name,
    fingerprint: salma.fingerprint,
    keeping: 'passphrase',
  },
  newsroom: { kind: 'member', roles: salma.roles, desks: [] },
  members: [salma],
  keeping: 'passphrase',
};

const anEvent = (number: number, differs: Partial<MovedEvent>): MovedEvent => ({
  kind: 'moved',
  file: FileHash.parse(String(number).padStart(64, 'a')),
  from: 'draft',
  to: 'submitted',
  at: minutesAgo(200 - number * 30),
  by: 'هند',
  reason: '',
  cause: null,
  scheduledFor: null,
  override: false,
  hash: ContentHash.parse('b'.repeat(64)),
  fault: null,
  ...differs,
});

const moved: readonly HistoryEvent[] = [
  anEvent(1, {}),
  anEvent(2, { from: 'submitted', to: 'in-review', by: 'كريم' }),
  anEvent(3, { by: 'مجهول', from: 'submitted', to: 'approved', fault: 'wrong-signature' }),
  anEvent(4, {
    from: 'in-review',
    to: 'returned',
    by: 'كريم',
    reason:
      'ينقصه مصدر ثانٍ لرقم المجلدات، والفقرة الثالثة تعيد ما في المقدمة. أضف قول الإدارة في تمديد الساعات، ثم أعد إرساله قبل الخامسة.',
  }),
];

const tomorrow = Timestamp.parse(new Date(Date.now() + 20 * 3_600_000).toISOString());
const refusedHere: readonly { readonly id: ArticleId; readonly title: string; readonly refusals: StaysHome[] }[] = [
  {
    id: library.id,
    title: library.headline,
    refusals: [
      { reason: 'embargoed', until: tomorrow },
      {
        reason: 'checklist',
        findings: [
          { rule: 'alt', demand: 'required', count: 2, place: { kind: 'text' } },
          { rule: 'section', demand: 'required', count: 0, place: { kind: 'field', field: 'section' } },
        ],
      },
      { reason: 'open-suggestions', count: 1, suggestions: [aSuggestion({ before: 'ثلاثة', after: 'أربعة' })] },
    ],
  },
  ...articles.slice(1, 5).map(({ id, headline }, at) => ({
    id,
    title: headline,
    refusals: [
      [
        {
          reason: 'held' as const,
          holds: [
            {
              event: FileHash.parse('d'.repeat(64)),
              by: salma.id,
              at: minutesAgo(90),
              reason: 'دعوى تشهير أمام محكمة Berlin',
            },
          ],
        },
      ],
      [{ reason: 'changed-since-approval' as const }],
      [{ reason: 'scheduled' as const, until: tomorrow }],
      [{ reason: 'never-approved' as const }],
    ][at]!,
  })),
];

function longReport(turn: number): Article {
  const words = Array.from(
    { length: 5000 },
    (_, at) => `كلمة${(at * 7919) % 1009}${turn > 0 && at % 50 === 0 ? 'ها' : ''}`,
  );
  const paragraphs = Array.from({ length: 72 }, (_, at) => words.slice(at * 70, at * 70 + 70).join(' '));
  return anArticle({ id: anArticleId(1), headline: 'تقرير طويل', body: aBody(...paragraphs) });
}

const commented = commentedPage();

export const scenarios: Readonly<Record<string, FakeStart>> = {
  suggested: { articles: [suggestedPage(library, Date.now())] },
  /** 5,000 words with 200 suggestions. */
  suggestedMuch: {
    articles: [
      muchSuggested(
        anArticle({
          body: aBody(
            ...Array.from({ length: 72 }, (_, at) =>
              Array.from({ length: 70 }, (__, word) => `كلمة${(at * 7 + word * 13) % 400}`).join(' '),
            ),
          ),
        }),
        200,
        Date.now(),
      ),
    ],
  },
  suggestedCards: { articles: [allSuggested(comparedBefore, comparedAfter, Date.now())] },
  usual: { articles, reviews, lines, newsroom, trash: [short(11, 'خبر نُقل إلى المهملات')] },
  /** Another desk saves the first article in the moment you do. */
  clash: { articles, reviews, lines, newsroom, meanwhile: [libraryOfOthers] },
  /** Two other desks at work, on the first article and the third. */
  others: { articles, reviews, lines, newsroom, others },
  /** What the gate keeps in the house, each for another reason, for whoever may do everything. */
  gate: {
    articles,
    lines: lines.map((line, at) => (at < 3 ? { ...line, link: { kind: 'article', id: articles[at]!.id } } : line)),
    newsroom,
    me: aChief,
    targets: { ...targets, outlook: { going: [], unchanged: 0, more: 0, rejected: [], refused: [...refusedHere] } },
    reviews: Object.fromEntries(articles.map(({ id }) => [id, 'approved' as const])),
    histories: { [library.id]: [...moved.slice(0, 1), anEvent(5, { from: 'submitted', to: 'approved', by: 'كريم' })] },
    refusals: Object.fromEntries(refusedHere.map(({ id, refusals }) => [id, refusals])),
  },
  /** A newsroom with a roster, for whoever is a chief in it; the article has come back once. */
  moves: { articles, lines, newsroom, me: aChief, histories: { [library.id]: moved } },
  /** Where the newsroom hands over, in every standing: Ctrl+5. */
  targets: { articles, reviews, lines, newsroom, targets },
  tables: { newsroom, articles: [arabicPage] },
  /** An article that was approved and changed since: Ctrl+Alt+H. */
  compared: {
    newsroom,
    articles: [comparedAfter],
    versions: [{ article: comparedBefore, reason: 'approved' }],
    readings: [comparedBefore],
  },
  /** Two versions of 5,000 words, every fiftieth another one. */
  comparedLong: {
    newsroom,
    articles: [longReport(1)],
    versions: [{ article: longReport(0), reason: 'approved' }],
    readings: [longReport(0)],
  },
  /** Several people have commented on an article, on all that can be commented on: Ctrl+Alt+K. */
  comments: { newsroom, articles: [commented.article], comments: commented.comments },
  busy: { articles, reviews, lines: busyLines, newsroom },
  typing: { newsroom, articles: [typingPage] },
  empty: { newsroom },
  /** Headlines as long as anybody writes them, in lists and dialogs too. */
  long: {
    newsroom,
    reviews: { [anArticleId(2)]: 'changed' },
    lines,
    trash: [short(11, longHeadline)],
    articles: [
      { ...library, headline: longHeadline, subheadline: longHeadline, slugline: longHeadline },
      short(2, longHeadline, { slugline: longHeadline, section: 'علوم وتقنية' }),
      short(3, 'Aerospace: international-telecommunications-union-broadcasting-satellites and more news'),
    ],
  },
  many: {
    newsroom,
    lines,
    articles: Array.from({ length: 5000 }, (_, index) =>
      short(index + 1, `خبر رقم ${index + 1}: اختبار القائمة الطويلة`),
    ),
  },
  /** More waits than a window holds. */
  queue: {
    newsroom,
    me: aChief,
    articles: [
      library,
      ...Array.from({ length: 2400 }, (_, index) =>
        short(index + 2, `خبر رقم ${index + 2}: ينتظر المراجعة منذ الصباح`),
      ),
    ],
    histories: Object.fromEntries(
      [library.id, ...Array.from({ length: 2400 }, (_, index) => anArticleId(index + 2))].map((id) => [
        id,
        [anEvent(1, {})],
      ]),
    ),
  },
  broken: {
    articles,
    reviews,
    newsroom,
    lines,
    unreadable: [
      { id: anArticleId(51), problem: { kind: 'half-written' } },
      { id: anArticleId(52), problem: { kind: 'newer', format: 'midad/article@3' } },
      {
        id: anArticleId(53),
        problem: { kind: 'broken', where: 'byline.people', what: 'Invalid input: expected array' },
      },
      { id: anArticleId(54), problem: { kind: 'empty' } },
    ],
    unreadableLines: [{ id: aLineId(70), problem: { kind: 'half-written' } }],
  },
  closed: { closed: { failure: null } },
  gone: { closed: { failure: { code: 'folder-gone' } } },
};
