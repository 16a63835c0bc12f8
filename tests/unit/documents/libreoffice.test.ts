/** A report written in LibreOffice, saved as .docx and as .odt, and read: the same article, block by block. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { importDocument } from '../../../electron/documents/import-document';
import { Body } from '../../../shared/model/body';
import { failed } from '../../../shared/result';
import { countedKeys } from '../../support/keys';
import { convertedByLibreOffice, officeTimeout } from '../../support/libreoffice';
import { shownBody } from '../../support/shown-body';

const source = readFileSync(resolve(import.meta.dirname, '../../fixtures/documents/report.fodt'));

const blocks = [
  'normal: قالت {strong|المديرة} إن {em|المبنى} يعود إلى {strong|1928} وليس عريضًا، و{underline|مسطّر} و{strike-through|مشطوب} و10{sup|2}.',
  'h2: القاعات',
  'normal: تفاصيل<<حاشية أولى.>> في {https://example.org/library|الموقع} هنا\nوسطر بعده.',
  'normal bullet1: القاعة الكبرى',
  'normal bullet2: 300 مقعد',
  'normal bullet1: قاعة الأطفال',
  'normal number1: أولًا',
  'normal number1: ثانيًا',
  'blockquote: «نعود مع أبنائنا».',
  'table 1/0: المدينة | 2×1 العدد || 1×2 دمشق | 12 | كتب || 9 | خرائط',
  'normal: نص مضاف وباقٍ.',
  'normal ltr: The library opens on Thursday.',
  'normal: صورة المكتبة',
];

test.each(['docx', 'odt'])(
  'a .%s that LibreOffice has written',
  async (ending) => {
    const bytes = await convertedByLibreOffice({ name: 'report.fodt', content: source }, ending);
    const read = await importDocument(
      { name: `report.${ending}`, bytes },
      { newKey: countedKeys(), store: async () => failed({ code: 'picture-broken' }) },
    );
    if (!read.ok) throw new Error(read.failure.code);
    const { article, leftOut } = read.value;
    expect(article?.headline).toBe('افتتاح المكتبة الوطنية');
    expect(shownBody(article!.body)).toEqual(blocks);
    expect(Body.safeParse(article!.body).error).toBeUndefined();
    expect(new Set(leftOut)).toEqual(
      new Set([
        { what: 'comment', text: 'تأكّدوا من الرابط', author: 'منى الخطيب' },
        { what: 'insertion', text: 'مضاف', author: 'منى' },
        { what: 'deletion', text: 'محذوف', author: 'سامر' },
        { what: 'image', text: 'صورة المكتبة', failure: { code: 'picture-broken' } },
      ]),
    );
  },
  officeTimeout,
);
