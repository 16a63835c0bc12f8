/** Text as nobody should write it: markup, ends of sections, characters that XML can't hold, signs that turn lines round, addresses that run. */
import fc from 'fast-check';
import type { Article } from '../../shared/model/article';
import type { Body } from '../../shared/model/body';
import { Body as BodySchema } from '../../shared/model/body';
import { aFullArticle, aPictureBlock } from './rich-newsroom';

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '</title></script><img src=x onerror=alert(1)>',
  ']]>',
  ']]]]><![CDATA[>',
  '<![CDATA[',
  '<!--',
  '-->',
  '</item></channel></rss>',
  '<?php echo 1 ?>',
  '&amp;&#0;&nbsp;&lt;',
  'javascript:alert(1)',
  'data:text/html,<b>',
  '" onmouseover="x',
  "' style='",
  '\u202E',
  '\u202A',
  '\u2067',
  '\u2069\u2069',
  '\u202C',
  '\u0000',
  '\u0008\u001B',
  '\uFFFE\uFFFF',
  '\uD800',
  // Behind a letter: half a sign at the end of a span and the other half at the beginning of the next would be one in the text, and none on a page.
  'x\uDC00',
  '\u0085\u2028\u2029',
  '\r\n\t',
  '\n',
  'a:1:{i:0;O:8:"stdClass":0:{}}',
  'i:1;',
  'خبر عاجل',
  'BBC 10-15%',
  '😀',
  '  ',
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constant('') },
);

const texts = fc.array(hostileText, { minLength: 24, maxLength: 24 });

/** Every field that a person can write holds such text. */
export const hostileArticle: fc.Arbitrary<Article> = texts.map((words) => {
  const at = (place: number): string => words[place % words.length]!;
  return aFullArticle({
    kicker: at(0),
    headline: at(1),
    subheadline: at(2),
    standfirst: at(3),
    byline: { people: [at(4), at(5)], agency: at(6), outlet: at(7), separator: at(8).slice(0, 8) },
    located: at(9),
    section: at(10),
    keywords: [at(11), at(12)],
    corrections: [{ _key: 'k', at: '2026-09-25T11:30:00+03:00' as never, text: at(13) }],
    body: hostileBody(at),
  });
});

function hostileBody(at: (place: number) => string): Body {
  const span = (key: string, text: string, ...marks: string[]) => ({ _type: 'span', _key: key, text, marks });
  const block = (key: string, ...children: readonly object[]) => ({
    _type: 'block',
    _key: key,
    style: 'normal',
    children,
    markDefs: [{ _type: 'link', _key: 'l', href: 'https://example.org/?a="<b>&x=\'' }],
  });
  return BodySchema.parse([
    aPictureBlock('p', { alt: at(14), caption: at(15), credit: at(16) }),
    block('b1', span('s1', at(17), 'strong'), span('s2', at(18), 'l'), { _type: 'explainer', _key: 'n', text: at(19) }),
    { _type: 'pullQuote', _key: 'q', text: at(20), attribution: at(21) },
    { _type: 'embed', _key: 'e', href: 'https://video.example/?"<x>', title: at(22), provider: at(23) },
    { _type: 'factBox', _key: 'f', title: at(0), content: [block('f1', span('s3', at(1)))] },
    { _type: 'relatedArticle', _key: 'r', article: '01ARZ3NDEKTSV4RRFFQ6000002', headline: at(2) },
  ]) as Body;
}
