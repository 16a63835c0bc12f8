/** Clipboards as Word, Google Docs, LibreOffice, sites and messengers fill them, each with the exact document that comes of it (tests/fixtures/paste). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPastedHtml } from '../../../shared/import/clean/read-html';
import { readPastedText } from '../../../shared/import/plain/pasted-text';
import { Body } from '../../../shared/model/body';
import { countedKeys } from '../../support/keys';

const folder = resolve(import.meta.dirname, '../../fixtures/paste');
const clipboards = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name));

describe.each(clipboards)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const options = { newKey: countedKeys(), direction: 'rtl' } as const;
  const read = name.endsWith('.html')
    ? readPastedHtml(text, options)
    : { body: readPastedText(text, { ...options, signs: 'read' }), leftOut: [] };

  test('becomes exactly this document', async () => {
    const result = `${JSON.stringify({ body: read.body, leftOut: read.leftOut }, null, 2)}\n`;
    await expect(result).toMatchFileSnapshot(join(folder, name.replace(/\.\w+$/, '.json')));
  });

  test('which an article may hold', () => {
    expect(Body.safeParse(read.body).error).toBeUndefined();
  });
});
