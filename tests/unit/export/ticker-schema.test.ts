import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { tickerExport } from '../../../shared/export/ticker/ticker-json';
import { fileSchemaOf } from '../../../shared/schemas/file-schemas';
import { aFullTicker } from './a-full-ticker';

const { schema } = fileSchemaOf('ticker-export')!;

const ajv = addFormats(new Ajv({ allErrors: true, strictTypes: false }));
const isValid = ajv.compile(schema);
const exported = () => JSON.parse(JSON.stringify(tickerExport(aFullTicker()))) as Record<string, unknown>;

test('what is documented is what is written; `vitest -u` writes it anew', async () => {
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
  await expect(text).toMatchFileSnapshot('../../../docs/ticker.schema.json');
});

describe('a validator of others', () => {
  test('accepts every ticker of ours', () => {
    expect([isValid(exported()), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...exported(), lines: [] })).toBe(true);
  });

  const broken: readonly (readonly [string, (file: Record<string, unknown>) => unknown])[] = [
    ['another format', (file) => ({ ...file, format: 'midad/ticker-export@3' })],
    ['no title', ({ title: _, ...file }) => file],
    ['a moment without an offset', (file) => ({ ...file, asOf: '2026-09-25T12:00:00' })],
    ['a line without words', (file) => withFirst(file, { text: '' })],
    ['a time that no clock shows', (file) => withFirst(file, { time: '25:00' })],
    ['half a stretch', (file) => withFirst(file, { leftToRight: [[3]] })],
    ['a link that is a bare address', (file) => withFirst(file, { link: 'https://example.org/' })],
  ];
  test.each(broken)('refuses %s', (_, spoil) => {
    expect(isValid(spoil(exported()))).toBe(false);
  });
});

function withFirst(file: Record<string, unknown>, differs: object): unknown {
  const [first, ...rest] = file['lines'] as object[];
  return { ...file, lines: [{ ...first, ...differs }, ...rest] };
}
