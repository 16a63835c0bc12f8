/** The published schemas, judged by a validator that is not ours: every file that Midad writes fits the one that it names. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { format } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ulid } from 'ulid';
import { RemarkId, ThreadId } from '../../../shared/comments/comment-event';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { exportFiles } from '../../../shared/export/export-files';
import { fileSchemaNames, fileSchemaOf, fileSchemas } from '../../../shared/schemas/file-schemas';
import { articleStates } from '../../../shared/model/record-event';
import { anArticle } from '../../support/makers';
import { newsroomOfRoles, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { aFullArticle, aRichNewsroom } from '../../support/rich-newsroom';

const ajv = addFormats(new Ajv({ allErrors: true, strictTypes: false }));
const byFormat = new Map<string, ValidateFunction>(fileSchemas().map((one) => [one.format, ajv.compile(one.schema)]));

type Json = { readonly format?: string; readonly [name: string]: unknown };

/** What its schema has against a file; of a file that names no format of ours, that. */
function faultsOf(file: Json): readonly unknown[] {
  const validate = byFormat.get(file.format ?? '');
  if (validate === undefined) return [`no schema for ${file.format}`];
  return validate(file) ? [] : (validate.errors ?? []);
}

describe('the schemas', () => {
  test('have names and ids of their own, and say which file they are of', () => {
    expect(new Set(fileSchemaNames).size).toBe(fileSchemaNames.length);
    const ids = fileSchemas().map(({ schema }) => schema['$id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { format: written, file, schema } of fileSchemas()) {
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema['title']).toBe(`${file} (${written})`);
      expect(schema['$comment']).toContain('Looser');
    }
  });

  test('are found by name', () => {
    expect(fileSchemaOf('article-export')).toMatchObject({
      format: 'midad/article-export@1',
      file: '<id>/article.json',
    });
    expect(fileSchemaOf('package')?.schema['$id']).toBe('urn:midad:package:1');
    expect(fileSchemaOf('page')).toBeNull();
  });

  test('what is documented of an article is what holds; `vitest -u` writes it anew', async () => {
    const text = await format(JSON.stringify(fileSchemaOf('article-export')!.schema), {
      parser: 'json',
      printWidth: 120,
    });
    await expect(text).toMatchFileSnapshot('../../../docs/article.schema.json');
  });

  test('are plain data, the same each time', () => {
    expect(JSON.parse(JSON.stringify(fileSchemas()))).toEqual(fileSchemas());
  });
});

describe('an export of a rich newsroom', () => {
  const files = [...exportFiles(aRichNewsroom())]
    .filter(({ name }) => /(?:article|ticker)\.json$/.test(name))
    .map(({ name, text }) => [name, JSON.parse(text) as Json] as const);

  test('is several articles and a ticker', () => {
    expect(files.map(([name]) => name.replace(/^.*\//, '')).sort()).toEqual(
      expect.arrayContaining(['article.json', 'ticker.json']),
    );
  });
  test.each(files)('%s fits its schema', (_, file) => {
    expect(faultsOf(file)).toEqual([]);
  });
});

describe('a workspace in which everything has happened', () => {
  let newsroom: NewsroomOfRoles;
  const files = new Map<string, Json>();

  beforeAll(async () => {
    newsroom = await newsroomOfRoles();
    const { workspace, folder } = newsroom;
    for (const state of articleStates) await newsroom.articleIn(state);
    const created = await workspace.articles.create({ ...aFullArticle() });
    if (created.kind !== 'created') throw new Error(created.failure.code);
    await workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'خبر' })], { after: null, state: 'live' });
    const remark = { remark: RemarkId.parse(ulid()), text: 'لماذا؟', mentions: [] };
    const thread = ThreadId.parse(ulid());
    await workspace.comments.add(
      created.id,
      { kind: 'started', thread, place: { kind: 'article' }, ...remark },
      { person: null, name: 'كاتبة' },
    );
    const root = join(folder, 'w');
    const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.json'));
    for (const name of names) files.set(name, JSON.parse(await readFile(join(root, name), 'utf8')) as Json);
  });
  afterAll(() => newsroom.remove());

  test('holds files of every kind that a workspace has', () => {
    const held = new Set([...files.values()].map((file) => file.format));
    expect([...held].sort()).toEqual(
      expect.arrayContaining(
        ['article', 'newsroom', 'record-event', 'roster-event', 'ticker-event', 'ticker-line', 'comment-event'].map(
          (name) => fileSchemaOf(name)?.format,
        ),
      ),
    );
  });

  test('fits, file by file', () => {
    const faults = [...files]
      .map(([name, file]) => [name, faultsOf(file)] as const)
      .filter(([, found]) => found.length > 0);
    expect(faults).toEqual([]);
  });
});

describe('a schema refuses', () => {
  const full = JSON.parse(JSON.stringify(aFullArticle())) as Json & { body: Json[] };
  const spoilt: readonly (readonly [string, Json])[] = [
    ['another version of the format', { ...anArticle(), format: 'midad/article@2' }],
    ['an article without a headline', { ...anArticle(), headline: undefined }],
    ['an id that is no ULID', { ...anArticle(), id: 'خبر' }],
    ['a moment without an offset', { ...anArticle(), versionCreated: '2026-09-25T12:00:00' }],
    ['a picture without its size', { ...full, body: [{ ...full.body[0], width: undefined }] }],
    [
      'a block of a known kind that is not as those are',
      { ...full, body: [{ _type: 'table', _key: 't', rows: 'none' }] },
    ],
    ['a paragraph without words', { ...full, body: [{ _type: 'block', _key: 'b' }] }],
  ];
  test.each(spoilt)('%s', (_, file) => {
    const validate = byFormat.get('midad/article@1')!;
    expect(validate(JSON.parse(JSON.stringify(file)))).toBe(false);
  });

  test('nothing that is only new to it', () => {
    expect(faultsOf({ ...full, mood: 'calm', body: [{ _type: 'map', _key: 'm', at: [1, 2] }] })).toEqual([]);
  });
});
