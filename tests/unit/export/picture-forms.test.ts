/** Every output shows a picture in the forms that serve its readers. */
import { expect, test } from 'vitest';
import { exportFiles, type ExportInput } from '../../../shared/export/export-files';
import { exportedPicture } from '../../../shared/export/exported-picture';
import { plannedRenditions } from '../../../shared/export/renditions';
import { aBody, anArticle, anArticleId } from '../../support/makers';
import { aPictureBlock, aRichNewsroom, goingOut, pictureFiles } from '../../support/rich-newsroom';

const photo = aPictureBlock('p', { width: 2400, height: 1600 });
const article = anArticle({ id: anArticleId(1), section: 'ثقافة', body: [photo, ...aBody('نص.')] });
const other = anArticle({ id: anArticleId(2), body: [photo, ...aBody('نص.')] });
const outgoing = [goingOut(article), goingOut(other)];
const stem = exportedPicture(photo).name.replace('.jpg', '');
const site = 'https://news.example/ar/';

const filesOf = (differs: Partial<ExportInput> = {}) =>
  new Map(
    [...exportFiles(aRichNewsroom({ outgoing, pictures: pictureFiles([article]), ticker: null, ...differs }))].map(
      ({ name, text }) => [name, text],
    ),
  );
const named = (text: string, digest = '[0-9a-f]{16}') => new RegExp(text.replaceAll('#', digest));

test('a list shows a small one and offers larger ones to sharper screens, the front’s first article up to the width of the page', () => {
  const front = filesOf().get('index.html')!;
  const [lead, card] = [...front.matchAll(/<picture>.*?<\/picture>/gs)].map(([html]) => html);
  expect(lead).toMatch(named(`srcset="${stem}-320w-r1-#\\.webp 320w, [^"]+ 1920w" sizes="[^"]+"`));
  expect(lead).toMatch(named(`<img src="${stem}-960w-r1-#\\.jpg"`));
  expect(lead).not.toContain('loading');
  expect(card).toMatch(
    named(
      `<img src="${stem}-640w-r1-#\\.jpg" srcset="[^"]+ 960w" sizes="[^"]+" width="640" height="427" alt="" loading="lazy"`,
    ),
  );
  expect(card).not.toContain('1280w');
});

test('where there are no smaller forms a list shows the picture itself', () => {
  const front = filesOf({ pictures: new Set([exportedPicture(photo).name]) }).get('index.html')!;
  expect(front).toContain(`<img src="${stem}.jpg" width="2400" height="1600" alt=""`);
  expect(front).not.toContain('<picture>');
});

test('networks get the social crop; without one the largest JPEG', () => {
  const head = (differs: Partial<ExportInput> = {}) => filesOf(differs).get(`${article.id}/article.html`)!;
  expect(head()).toMatch(named(`property="og:image" content="${site}${stem}-social-50x50-r1-#\\.jpg"`));
  expect(head()).toContain('property="og:image:width" content="1200"');
  expect(head()).toContain('property="og:image:height" content="630"');
  expect(head()).toContain('property="og:image:alt" content="رجلان أمام مبنى المكتبة"');
  const without = new Set(
    [exportedPicture(photo), ...plannedRenditions(photo).filter(({ purpose }) => purpose === 'page')].map(
      ({ name }) => name,
    ),
  );
  expect(head({ pictures: without })).toMatch(named(`property="og:image" content="${site}${stem}-1920w-r1-#\\.jpg"`));
});

test('search engines get the whole picture with a small one, and the one in the shape of networks', () => {
  const { image } = JSON.parse(filesOf().get(`${article.id}/article.jsonld`)!) as { image: Record<string, unknown>[] };
  expect(image).toMatchObject([
    {
      '@type': 'ImageObject',
      url: `${site}${stem}.jpg`,
      width: 2400,
      thumbnail: { '@type': 'ImageObject', url: expect.stringMatching(named(`${stem}-320w-r1-#\\.jpg$`)), width: 320 },
    },
    { '@type': 'ImageObject', url: expect.stringMatching(/-social-/), width: 1200, height: 630 },
  ]);
});

test('feeds name the largest JPEG, and RSS a small one beside it', () => {
  const files = filesOf();
  expect(files.get('rss.xml')).toMatch(
    named(
      `<media:content url="${site}${stem}-1920w-r1-#\\.jpg" type="image/jpeg" medium="image" width="1920" height="1280">`,
    ),
  );
  expect(files.get('rss.xml')).toMatch(
    named(`<media:thumbnail url="${site}${stem}-320w-r1-#\\.jpg" width="320" height="213"/>`),
  );
  expect(files.get('atom.xml')).toMatch(
    named(`rel="enclosure" type="image/jpeg" href="${site}${stem}-1920w-r1-#\\.jpg"`),
  );
  expect(files.get('feed.json')).toMatch(named(`"image": "${site}${stem}-1920w-r1-#\\.jpg"`));
});

test('a fragment offers sizes at the website’s addresses; what WordPress imports has the plain picture, of which it makes its own', () => {
  const files = filesOf({ outputs: new Set(['pages', 'fragments', 'wordpress']) });
  expect(files.get(`${article.id}/fragment.html`)).toMatch(named(`srcset="${site}${stem}-320w-r1-#\\.jpg 320w, `));
  const wordpress = files.get('wordpress.xml')!;
  expect(wordpress).not.toContain('srcset');
  expect(wordpress).toContain(`<wp:attachment_url><![CDATA[${site}${stem}.jpg]]></wp:attachment_url>`);
});
