import { expect, test } from 'vitest';
import { socialCardOf } from '../../../shared/preview/social-card';

const page = 'x/article.html';
const head = (...meta: string[]) => `<!doctype html><title>عنوان الصفحة</title>${meta.join('')}`;

test('the card is what the page says of itself', () => {
  const html = head(
    '<meta property="og:title" content="عنوان &quot;للشبكات&quot;">',
    '<meta property="og:description" content="وصف">',
    '<meta property="og:site_name" content="المدينة">',
    '<meta property="og:url" content="https://news.example/x/article.html">',
    '<meta property="og:image" content="https://news.example/media/a.jpg">',
    '<meta property="og:image:alt" content="مكتبة">',
  );
  expect(socialCardOf({ html, page, site: 'https://news.example' })).toEqual({
    title: 'عنوان "للشبكات"',
    description: 'وصف',
    site: 'المدينة',
    host: 'news.example',
    picture: 'media/a.jpg',
    alt: 'مكتبة',
  });
});

test('a page that says nothing for networks has its title', () => {
  const card = socialCardOf({ html: head(), page, site: null });
  expect(card).toEqual({ title: 'عنوان الصفحة', description: '', site: '', host: '', picture: null, alt: '' });
});

test('a picture that lies beside the page is found, one of another site is not', () => {
  const image = (address: string) => head(`<meta property="og:image" content="${address}">`);
  expect(socialCardOf({ html: image('../media/a.jpg'), page, site: null }).picture).toBe('media/a.jpg');
  expect(socialCardOf({ html: image('https://evil.example/a.jpg'), page, site: null }).picture).toBe(null);
});
