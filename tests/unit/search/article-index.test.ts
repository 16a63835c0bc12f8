import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleIndex } from '../../../electron/search/article-index';
import { openArticleIndex } from '../../../electron/search/article-index';
import { DatabaseError } from '../../../electron/search/database';
import { joinRequestOf } from '../../../electron/identity/identity-file';
import { realPorts } from '../../../electron/ports/ports';
import { layoutOf } from '../../../electron/workspace/layout';
import type { Article } from '../../../shared/model/article';
import { Day, Timestamp, type ArticleId } from '../../../shared/model/ids';
import type { ArticleState } from '../../../shared/model/record-event';
import { everything, type LibraryQuery, type SearchFilters } from '../../../shared/search/search-request';
import { aBody, anArticleId } from '../../support/makers';
import { openIdentityIn } from '../../support/open-identity';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let place: TemporaryWorkspace;
let folder: string;
let index: ArticleIndex;
const opened: ArticleIndex[] = [];

beforeEach(async () => {
  place = await temporaryWorkspace();
  folder = join(place.root, '..', 'index');
  index = open();
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  await place.remove();
});

/** So much later that every file's time is settled. */
const anHourLater = () => Date.now() + 3_600_000;

function open(now: () => number = anHourLater): ArticleIndex {
  const result = openArticleIndex({ workspace: place.root, folder, now, roster: 'trusted' });
  if (!result.ok) throw new Error(result.failure.kind);
  opened.push(result.value);
  return result.value;
}

async function create(given: Partial<Article>): Promise<ArticleId> {
  const created = await place.workspace.articles.create(given);
  if (created.kind !== 'created') throw new Error(created.failure.code);
  return created.id;
}

const reconciled = async (one: ArticleIndex = index) => {
  const outcome = await one.reconcile();
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
};
const page = { limit: 50, offset: 0 };
const search = (typed: string, filters: SearchFilters = {}) =>
  index.page({ query: { ...everything, typed, filters }, ...page });
const listed = async (query: Partial<LibraryQuery>) => {
  const { total, found } = await index.page({ query: { ...everything, ...query }, ...page });
  return { total, summaries: found.map(({ summary }) => summary) };
};
const idsOf = async (typed: string, filters: SearchFilters = {}) =>
  (await search(typed, filters)).found.map(({ summary }) => summary.id);
const fileOf = (id: ArticleId) => layoutOf(place.root).article('articles', id);

describe('finding', () => {
  test('a word is found with and without its attached letters, whatever its signs, and shown in its own letters', async () => {
    const id = await create({ headline: 'بيان', body: aBody('رحّبت بغداد بِالحُكُومَـةِ الجديدة.') });
    await create({ headline: 'الطقس', body: aBody('أمطار على الساحل.') });
    await reconciled();
    const { total, found } = await search('حكومة');
    expect(total).toBe(1);
    expect(found[0]).toMatchObject({ summary: { id, kind: 'article', headline: 'بيان' } });
    const { text, marks } = found[0]!.snippet!;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['حُكُومَـةِ']);
  });

  test('all words must be there, phrases as they stand, excluded words not at all', async () => {
    const bridge = await create({ headline: 'ترميم الجسر القديم' });
    const old = await create({ headline: 'القديم من الجسر' });
    await create({ headline: 'الجسر الجديد' });
    await reconciled();
    expect((await idsOf('جسر قديم')).toSorted()).toEqual([bridge, old].toSorted());
    expect(await idsOf('«الجسر القديم»')).toEqual([bridge]);
    expect(await idsOf('"الجسر القديم"')).toEqual([bridge]);
    expect(await idsOf('القديم -ترميم')).toEqual([old]);
    expect((await idsOf('-الجديد')).toSorted()).toEqual([bridge, old].toSorted());
  });

  test('a beginning finds all that goes on from it, also behind attached letters, and only the word is marked', async () => {
    const id = await create({ headline: 'بيان', body: aBody('بدأت أعمال الترميم أمس.') });
    await create({ headline: 'رياضة' });
    await reconciled();
    const { total, found } = await search('ترم*');
    expect([total, found[0]?.summary.id]).toEqual([1, id]);
    const { text, marks } = found[0]!.snippet!;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['ترميم']);
  });

  test('desk and urgency filter', async () => {
    const id = await create({ headline: 'أول', desk: 'المحليات', urgency: 2 });
    await create({ headline: 'ثان', urgency: 5 });
    await reconciled();
    expect(await idsOf('', { desk: 'المحليات' })).toEqual([id]);
    expect(await idsOf('', { urgency: 2 })).toEqual([id]);
    expect(await idsOf('', { urgency: 3 })).toEqual([]);
  });

  test('what has no letters is not asked: everything is listed', async () => {
    await create({ headline: 'القديم من الجسر' });
    await reconciled();
    expect(await search('«…')).toMatchObject({ total: 1, found: [{ headlineMarks: [], snippet: null }] });
  });

  test('an index in memory answers like one on the disk', async () => {
    const id = await create({ headline: 'جسر' });
    const held = openArticleIndex({ workspace: place.root, folder: null, roster: 'trusted' });
    if (!held.ok) throw new TypeError(held.failure.kind);
    await held.value.reconcile();
    expect(await held.value.page({ query: { ...everything, typed: 'جسر' }, ...page })).toMatchObject({
      total: 1,
      found: [{ summary: { id } }],
    });
    held.value.close();
    expect(existsSync(':memory:')).toBe(false);
  });

  test('the headline counts more than the body, the word as typed more than its other forms', async () => {
    const inBody = await create({ headline: 'من المدينة', body: aBody('افتتاح مكتبة في وسط المدينة.') });
    const otherForm = await create({ headline: 'والمكتبات تغلق', body: aBody('خبر.') });
    const inHeadline = await create({ headline: 'مكتبة تغلق', body: aBody('خبر.') });
    for (let number = 0; number < 12; number += 1) await create({ headline: `خبر ${number}`, body: aBody('شيء آخر.') });
    await reconciled();
    expect(await idsOf('مكتبة')).toEqual([inHeadline, otherForm, inBody]);
  });

  test('names, places, sections and keywords are found', async () => {
    const id = await create({
      byline: { people: ['منى سالم'], agency: 'رويترز', outlet: 'المدينة' },
      located: 'بيروت',
      section: 'اقتصاد',
      keywords: ['نفط'],
    });
    await reconciled();
    for (const typed of ['مني سالم', 'رويترز', 'بيروت', 'إقتصاد', 'نفط']) expect(await idsOf(typed)).toEqual([id]);
  });

  test('filters: section, writer, day and review', async () => {
    const byline = { people: ['أحمد علي', 'منى سالم'], agency: '', outlet: '' };
    const id = await create({ headline: 'خبر', section: 'محليات', byline, newsDate: Day.parse('2026-09-20') });
    const other = await create({ headline: 'خبر', section: 'رياضة', newsDate: Day.parse('2026-09-22') });
    await place.workspace.articles.approve(other);
    await reconciled();
    expect(await idsOf('خبر', { section: 'رياضه' })).toEqual([other]);
    expect(await idsOf('خبر', { writer: 'احمد علي' })).toEqual([id]);
    expect(await idsOf('خبر', { writer: 'احمد' })).toEqual([]);
    expect(await idsOf('خبر', { untilDay: Day.parse('2026-09-20') })).toEqual([id]);
    expect(await idsOf('خبر', { fromDay: Day.parse('2026-09-21'), untilDay: Day.parse('2026-09-22') })).toEqual([
      other,
    ]);
    expect(await idsOf('خبر', { review: 'approved' })).toEqual([other]);
    expect(await idsOf('خبر', { review: 'draft', section: 'محليات' })).toEqual([id]);
    expect(await listed({ sort: 'newest', filters: { review: 'approved' } })).toMatchObject({ total: 1 });
  });

  test('pages do not overlap and name the whole count', async () => {
    for (let number = 0; number < 5; number += 1) await create({ headline: 'خبر' });
    await reconciled();
    const first = await index.page({ query: { ...everything, typed: 'خبر' }, limit: 2, offset: 0 });
    const rest = await index.page({ query: { ...everything, typed: 'خبر' }, limit: 9, offset: 2 });
    expect([first.total, first.found.length, rest.found.length]).toEqual([5, 2, 3]);
    expect(new Set([...first.found, ...rest.found].map(({ summary }) => summary.id)).size).toBe(5);
  });
});

describe('list', () => {
  test('shows what the library shows, in its order', async () => {
    await create({ headline: 'ب' });
    const broken = await create({ headline: 'مكسور' });
    await place.workspace.articles.approve(await create({ headline: 'ا' }));
    writeFileSync(fileOf(broken), '{ "format":');
    mkdirSync(dirname(fileOf(anArticleId())), { recursive: true });
    await reconciled();
    const articles = await place.workspace.articles.list('articles');
    expect(await listed({ sort: 'newest', filters: {} })).toEqual({ total: 4, summaries: articles });
    const headlines = (await listed({ sort: 'headline', filters: {} })).summaries;
    expect(headlines.flatMap((one) => (one.kind === 'article' ? [one.headline] : []))).toEqual(['ا', 'ب']);
  });
});

describe('reconcile', () => {
  test('reads only what has changed, and drops what is gone', async () => {
    const [kept, changed, trashed] = [await create({}), await create({ headline: 'قديم' }), await create({})];
    expect(await reconciled()).toEqual({ articles: 3, read: 3, dropped: 0 });
    expect(await reconciled()).toEqual({ articles: 3, read: 0, dropped: 0 });
    await place.workspace.articles.trash(trashed);
    await place.workspace.articles.rename(changed, 'جديد');
    expect(await reconciled()).toEqual({ articles: 2, read: 1, dropped: 1 });
    expect(await idsOf('جديد')).toEqual([changed]);
    await place.workspace.articles.approve(kept);
    expect(await reconciled()).toMatchObject({ read: 1 });
    expect(await listed({ sort: 'newest', filters: { review: 'approved' } })).toMatchObject({ total: 1 });
  });

  test('an article is known by its state, since when and by whom, and found by it', async () => {
    const founder = await openIdentityIn(join(place.root, '..', 'founder'), 'ليلى');
    const { person } = founder;
    const request = joinRequestOf(founder, realPorts);
    const roles = ['administrator', 'chief', 'editor', 'writer'] as const;
    await place.workspace.roster.change({ kind: 'founded', request, roles: [...roles], desks: [] }, founder);
    const plannedFor = Timestamp.parse('2026-09-25T18:30:00+03:00');
    const [sent, idle] = [
      await create({ headline: 'الأول', desk: 'الاقتصاد', urgency: 2, plannedFor }),
      await create({ headline: 'الثاني' }),
    ];
    await reconciled();
    const move = (to: ArticleState, reason = '') =>
      place.workspace.articles.move(sent, { to, reason, cause: null, scheduledFor: null, override: 'none' }, founder);
    await move('submitted');
    await move('returned', 'ينقصه مصدر');
    await move('submitted');
    await reconciled();
    const known = { movedBy: person, submittedBy: person, submissions: 2, reason: '', cause: null };
    const filed = { desk: 'الاقتصاد', urgency: 2, plannedFor };
    expect((await listed({ filters: { states: ['submitted', 'in-review'] } })).summaries).toEqual([
      expect.objectContaining({ id: sent, state: 'submitted', ...known, ...filed }),
    ]);
    expect(await idsOf('', { states: ['draft'] })).toEqual([idle]);
    expect(await place.workspace.articles.list('articles')).toEqual((await listed({ sort: 'newest' })).summaries);
    await move('returned', 'العنوان طويل');
    await index.update(sent);
    expect((await listed({ filters: { states: ['returned'] } })).summaries).toEqual([
      expect.objectContaining({ id: sent, reason: 'العنوان طويل', since: expect.any(String) }),
    ]);
  });

  test('the day a newsroom has a roster, what nobody has signed is a draft again', async () => {
    const [approved, other] = [await create({}), await create({})];
    await place.workspace.articles.approve(approved);
    await reconciled();
    const founder = await openIdentityIn(join(place.root, '..', 'salma'), 'سلمى');
    const request = joinRequestOf(founder, realPorts);
    const roles = ['administrator', 'chief'] as const;
    await place.workspace.roster.change({ kind: 'founded', request, roles, desks: [] }, founder);
    expect(await reconciled()).toMatchObject({ articles: 2, read: 1 });
    const { summaries } = await listed({ sort: 'newest', filters: { review: 'draft' } });
    expect(summaries.map(({ id }) => id).sort()).toEqual([approved, other].sort());
  });

  test('a file too young to be told by its time is read again', async () => {
    const id = await create({ headline: 'أول' });
    index.close();
    index = open(Date.now);
    await reconciled();
    const before = readFileSync(fileOf(id), 'utf8');
    const { mtime } = statSync(fileOf(id));
    writeFileSync(fileOf(id), before.replace('أول', 'ثان'));
    utimesSync(fileOf(id), mtime, mtime);
    await reconciled();
    expect(await idsOf('ثان')).toEqual([id]);
  });

  test('a workspace that has gone leaves the index as it is', async () => {
    const id = await create({ headline: 'خبر' });
    await reconciled();
    rmSync(join(place.root, 'newsroom.json'));
    expect(await index.reconcile()).toEqual({ ok: false, failure: { code: 'folder-gone' } });
    expect(await idsOf('خبر')).toEqual([id]);
  });

  test('says how far it is', async () => {
    for (let number = 0; number < 3; number += 1) await create({});
    const told: object[] = [];
    await index.reconcile((progress) => told.push(progress));
    expect(told).toEqual([
      { done: 0, total: 3 },
      { done: 3, total: 3 },
    ]);
  });

  test('what is updated or removed meanwhile is not undone', async () => {
    const [updated, removed] = [await create({ headline: 'قبل' }), await create({ headline: 'قبل' })];
    const running = index.reconcile(() => undefined);
    await index.remove(removed);
    await place.workspace.articles.rename(updated, 'بعد');
    await index.update(updated);
    await running;
    expect(await idsOf('بعد')).toEqual([updated]);
  });

  test('closing ends it', async () => {
    await create({});
    const running = index.reconcile();
    index.close();
    await expect(running).resolves.toMatchObject({ ok: true });
    expect(existsSync(join(folder, 'owner'))).toBe(false);
  });
});

describe('update and remove', () => {
  test('one article is read anew, one in the trash is dropped', async () => {
    const id = await create({ headline: 'أول' });
    await index.update(id);
    expect(await idsOf('أول')).toEqual([id]);
    await place.workspace.articles.rename(id, 'ثان');
    await index.update(id);
    expect(await idsOf('ثان')).toEqual([id]);
    await place.workspace.articles.trash(id);
    await index.update(id);
    expect(await search('ثان')).toEqual({ total: 0, found: [] });
    await index.remove(id);
  });
});

describe('an index is only a cache', () => {
  test('it lies in its folder and leaves the workspace untouched', async () => {
    await create({});
    const before = await place.allFiles();
    await reconciled();
    await idsOf('خبر');
    expect(await place.allFiles()).toEqual(before);
    index.close();
    expect(readdirSync(folder).filter((name) => !name.startsWith('index.sqlite'))).toEqual([]);
  });

  test('it is there again after a restart', async () => {
    const id = await create({ headline: 'خبر' });
    await reconciled();
    index.close();
    index = open();
    expect(await idsOf('خبر')).toEqual([id]);
    expect(await reconciled()).toMatchObject({ read: 0 });
  });

  test.each([
    ['no database', (file: string) => writeFileSync(file, 'nothing of ours '.repeat(1000))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['cut short', (file: string) => truncateSync(file, 8192)],
    [
      'of another version',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.writeUInt32BE(999, 60);
        writeFileSync(file, bytes);
      },
    ],
    [
      'overwritten in the middle',
      (file: string) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0x5a, 4096, bytes.length - 4096));
      },
    ],
  ])('a file that is %s is thrown away and built anew', async (_, damage) => {
    const id = await create({ headline: 'خبر' });
    await reconciled();
    index.close();
    damage(join(folder, 'index.sqlite'));
    index = open();
    await reconciled();
    expect(await idsOf('خبر')).toEqual([id]);
  });

  test('one whose process was killed while writing is built anew', async () => {
    await create({ headline: 'خبر' });
    await reconciled();
    index.close();
    writeFileSync(join(folder, 'index.sqlite-journal'), 'half a transaction');
    index = open();
    expect(await reconciled()).toMatchObject({ read: 1 });
    index.close();
    index = open();
    expect(await reconciled()).toMatchObject({ read: 0 });
  });

  test('damage met while it is in use is mended', async () => {
    const id = await create({ headline: 'خبر' });
    for (let number = 0; number < 300; number += 1) await create({ headline: `شيء آخر ${number}` });
    await reconciled();
    index.close();
    index = open();
    const file = join(folder, 'index.sqlite');
    const bytes = readFileSync(file);
    for (let at = 4096; at + 4096 <= bytes.length; at += 4096) bytes.fill(0x5a, at, at + 4096);
    writeFileSync(file, bytes);
    expect(await idsOf('"خبر"')).toEqual([id]);
  });

  test('one process at a time holds it; what a killed one left is taken over', async () => {
    const second = openArticleIndex({ workspace: place.root, folder, roster: 'trusted' });
    expect(second).toEqual({ ok: false, failure: { kind: 'in-use' } });
    index.close();
    writeFileSync(join(folder, 'owner'), `${process.ppid}\n`);
    expect(openArticleIndex({ workspace: place.root, folder, roster: 'trusted' }).ok).toBe(false);
    writeFileSync(join(folder, 'owner'), `${2 ** 30}\n`);
    mkdirSync(join(folder, 'index.sqlite.lock'));
    index = open();
    expect(await reconciled()).toMatchObject({ articles: 0 });
  });

  test('one that can’t be opened is not held', () => {
    index.close();
    const noRoom = () => {
      throw new DatabaseError('database or disk is full');
    };
    expect(() => openArticleIndex({ workspace: place.root, folder, open: noRoom, roster: 'trusted' })).toThrow(
      DatabaseError,
    );
    expect(existsSync(join(folder, 'owner'))).toBe(false);
    index = open();
  });

  test('a folder that can’t be made is told', async () => {
    await rm(folder, { recursive: true, force: true });
    writeFileSync(join(place.root, '..', 'file'), '');
    const refused = openArticleIndex({
      workspace: place.root,
      folder: join(place.root, '..', 'file', 'index'),
      roster: 'trusted',
    });
    expect(refused).toEqual({ ok: false, failure: { kind: 'failed', failure: { code: 'not-a-folder' } } });
  });
});
