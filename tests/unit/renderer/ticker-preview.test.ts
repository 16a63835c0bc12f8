import { expect, test } from 'vitest';
import { hostedCss } from '../../../renderer/ui/hosted-css';
import { stripMotion, stripSpeed } from '../../../renderer/ticker/preview/strip-motion';
import { siteCss, siteTickerFont } from '../../../shared/export/site-css';

test('in a shadow root the page is the host, in light and dark, and its rem are not the window’s', () => {
  const css = hostedCss(siteCss, siteTickerFont.size);
  expect(css).not.toMatch(/:root|^html\b|\drem\b/m);
  expect(css.match(/:host \{/g)?.length).toBe(4);
  expect(css).toContain('padding-block: 10.8px;');
});

test('a strip runs to the right in Arabic and to the left in English, at one speed', () => {
  expect(stripMotion('rtl', 1200)).toEqual({ distance: 1200, duration: 20_000 });
  expect(stripMotion('ltr', 1200)).toEqual({ distance: -1200, duration: 20_000 });
  expect(stripMotion('rtl', stripSpeed).duration).toBe(1000);
});
