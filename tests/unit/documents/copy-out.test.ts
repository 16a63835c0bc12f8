/** What is copied out of an Arabic article: in HTML, in plain text, and as LibreOffice takes it. */
import { strFromU8, unzipSync } from 'fflate';
import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import { $getSelection, $selectAll } from 'lexical';
import { expect, test } from 'vitest';
import { clipboardHtml, clipboardText } from '../../../shared/export/clipboard';
import { readPastedHtml } from '../../../shared/import/clean/read-html';
import type { Body } from '../../../shared/model/body';
import { sliceBody } from '../../../shared/model/slice-body';
import { anEditedEditor, edit, $selectBetween } from '../../support/edited-editor';
import { countedKeys } from '../../support/keys';
import { convertedByLibreOffice, officeTimeout } from '../../support/libreoffice';
import { shownBody } from '../../support/shown-body';

const source =
  '<h2>سوق الكتب</h2><p>قال <b>الوزير</b> إن <a href="https://example.org/">الموقع</a> يعمل.</p><p>BBC: أعلنت ذلك</p>' +
  '<ul><li>أ<ul><li>بند</li></ul></li></ul><ol><li>أولًا</li><li>ثانيًا</li></ol><blockquote>قول</blockquote><p dir="ltr">Storm.</p>';
const article: Body = readPastedHtml(source, { newKey: countedKeys(), direction: 'rtl' }).body;
const options = { direction: 'rtl', language: 'ar' } as const;

test('HTML carries language and direction on its frame and on every block', () => {
  const html = clipboardHtml(article, options);
  expect(html).toMatch(/^<meta charset="utf-8"><div lang="ar" dir="rtl">/);
  for (const tag of html.match(/<(p|h2|ul|ol|li|blockquote)\b[^>]*>/g) ?? []) expect(tag).toMatch(/dir="(rtl|ltr)"/);
  expect(html).not.toContain('bdi');
});

test('and comes back as it went', () => {
  const back = readPastedHtml(clipboardHtml(article, options), { newKey: countedKeys(), direction: 'rtl' });
  expect(shownBody(back.body)).toEqual(shownBody(article));
});

test('plain text stands in reading order and keeps its side', () => {
  expect(clipboardText(article, options)).toBe(
    [
      'سوق الكتب',
      'قال الوزير إن الموقع يعمل.',
      '\u200FBBC: أعلنت ذلك',
      '• أ\n  • بند\n1. أولًا\n2. ثانيًا',
      'قول',
      'Storm.',
    ].join('\n\n'),
  );
});

test('a selection is copied from its first letter to its last', () => {
  const editor = anEditedEditor(article);
  edit(editor, () => void $selectBetween('سوق |الكتب', 'بند|'));
  const data = editor.read(() => $getClipboardDataFromSelection($getSelection()));
  expect(data['text/plain']).toBe('الكتب\n\nقال الوزير إن الموقع يعمل.\n\n\u200FBBC: أعلنت ذلك\n\n• أ\n  • بند');
  expect(data['text/html']).toContain('<h2 dir="rtl">الكتب</h2>');
});

test('everything that is selected is copied', () => {
  const editor = anEditedEditor(article);
  edit(editor, () => void $selectAll());
  const data = editor.read(() => $getClipboardDataFromSelection($getSelection()));
  expect(data['text/html']).toBe(clipboardHtml(article, options));
});

test('a stretch that begins behind its end is none', () => {
  const [first, second] = article;
  expect(sliceBody(article, { block: second!._key, offset: 0 }, { block: first!._key, offset: 0 })).toBeNull();
});

test(
  'LibreOffice takes it over right to left, with headings, lists and links',
  async () => {
    const bytes = await convertedByLibreOffice(
      { name: 'copied.html', content: `<html><body>${clipboardHtml(article, options)}</body></html>` },
      'docx:MS Word 2007 XML',
    );
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    const paragraphs = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => ({
      text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(''),
      isRightToLeft: /<w:bidi(?: w:val="(1|true)")?\/>/.test(paragraph),
      isHeading: paragraph.includes('w:val="Heading2"'),
      isItem: paragraph.includes('<w:numPr>'),
    }));
    const find = (words: string) => paragraphs.find(({ text }) => text.includes(words));
    expect(find('سوق الكتب')).toMatchObject({ isRightToLeft: true, isHeading: true });
    expect(find('الوزير')).toMatchObject({ isRightToLeft: true, text: 'قال الوزير إن الموقع يعمل.' });
    expect(find('BBC')).toMatchObject({ isRightToLeft: true });
    for (const item of ['أ', 'بند', 'أولًا', 'ثانيًا']) {
      const paragraph = paragraphs.find(({ text }) => text === item);
      expect(paragraph).toMatchObject({ isRightToLeft: true, isItem: true });
    }
    expect(find('Storm')).toMatchObject({ isRightToLeft: false });
    expect(xml).toContain('<w:hyperlink');
  },
  officeTimeout,
);
