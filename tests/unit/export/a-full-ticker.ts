/** A ticker in which every field of a line says something somewhere. */
import type { FeedInput } from '../../../shared/export/ticker/ticker-feeds';
import { Timestamp, type ArticleId } from '../../../shared/model/ids';
import { asBreaking } from '../../../shared/model/ticker-line';
import { aLine, aLineId, anArticleId, noon } from '../../support/makers';

export const aFullTicker = (): FeedInput => ({
  ticker: {
    title: 'أحدث الأخبار',
    lines: [
      aLine({
        id: aLineId(1),
        ...asBreaking,
        text: 'BBC: قمة طارئة & «مغلقة» <الآن>',
        section: 'سياسة',
        source: 'وكالات',
        pinned: true,
        expires: Timestamp.parse('2026-12-25T13:00:00+03:00'),
        link: { kind: 'article', id: anArticleId(3) },
      }),
      aLine({
        id: aLineId(2),
        displayTime: '13:50',
        text: 'الحصيلة بين 10-15% في المدينة',
        label: 'تصحيح',
        correction: { at: noon, note: 'النسبة 15 لا 50' },
        link: { kind: 'url', href: 'https://example.org/أخبار?a=1&b=2' },
      }),
      aLine({ id: aLineId(3), displayTime: '13:40', text: 'بلا رابط' }),
      aLine({
        id: aLineId(4),
        displayTime: '13:30',
        text: 'خبره لم يُصدَّر',
        link: { kind: 'article', id: anArticleId(9) },
      }),
    ],
  },
  now: noon,
  language: 'ar',
  site: 'https://news.example/ar/',
  hrefs: new Map<ArticleId, string>([[anArticleId(3), `${anArticleId(3)}/article.html`]]),
});
