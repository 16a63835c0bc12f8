/** Which words are a picture's caption, and which stay a paragraph. */
import { expect, test } from 'vitest';
import { readPastedHtml } from '../../../shared/import/clean/read-html';
import { isCarried } from '../../../shared/import/pictures/carried-picture';
import { countedKeys } from '../../support/keys';
import { shownBlock } from '../../support/shown-body';

const img = `<img src="data:image/png;base64,${Buffer.alloc(300, 7).toString('base64')}">`;

test.each([
  ['in the figure', `<figure>${img}<figcaption>تعليق</figcaption></figure>`, ['صورة «تعليق»']],
  ['after the paragraph of the picture', `<p>${img}</p><p> </p><figcaption>تعليق</figcaption>`, ['صورة «تعليق»']],
  ['before it', `<figcaption>تعليق</figcaption><p>${img}</p><p>نص</p>`, ['صورة «تعليق»', 'normal: نص']],
  ['round it, as word processors frame both', `<div><figcaption>${img}تعليق</figcaption></div>`, ['صورة «تعليق»']],
  [
    'of two pictures each its own',
    `<p>${img}</p><figcaption>أول</figcaption><p>${img}</p><figcaption>ثانٍ</figcaption>`,
    ['صورة «أول»', 'صورة «ثانٍ»'],
  ],
  [
    'not the table’s above',
    `<table><tr><td>1</td><td>2</td></tr></table><figcaption>عنوان الجدول</figcaption><p>${img}</p>`,
    ['table 0/0: 1 | 2', 'normal: عنوان الجدول', 'صورة «»'],
  ],
  [
    'not that of a figure of two',
    `<figure>${img}${img}<figcaption>كلاهما</figcaption></figure>`,
    ['صورة «»', 'صورة «»', 'normal: كلاهما'],
  ],
  [
    'not a paragraph with words before the picture',
    `<p>نص ${img}</p><figcaption>تعليق</figcaption>`,
    ['normal: نص', 'صورة «»', 'normal: تعليق'],
  ],
])('a caption is taken %s', (_, html, shown) => {
  const { body } = readPastedHtml(html, { newKey: countedKeys(), direction: 'rtl' });
  const lines = body.map((block) => (isCarried(block) ? `صورة «${block.caption}»` : shownBlock(block)));
  expect(lines).toEqual(shown);
});

test('a dot that holds the place of a picture is none', () => {
  const dot = '<p>نص</p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">';
  const { body, leftOut } = readPastedHtml(dot, { newKey: countedKeys(), direction: 'rtl' });
  expect(body.map(shownBlock)).toEqual(['normal: نص']);
  expect(leftOut).toEqual([{ what: 'image', text: '' }]);
});
