import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listingKey, newestFirst } from '../../../shared/export/page/listing';
import type { Outgoing } from '../../../shared/export/publication';
import { ArticleId, Day, Timestamp } from '../../../shared/model/ids';
import { aFullArticle } from '../../support/rich-newsroom';

const anOutgoing = fc
  .record({
    number: fc.integer({ min: 0, max: 9 }),
    newsDate: fc.option(fc.constantFrom('2026-09-24', '2026-09-25').map((day) => Day.parse(day))),
    firstPublished: fc
      .constantFrom('2026-09-24T23:30:00-03:00', '2026-09-25T02:30:00Z', '2026-09-25T09:00:00+03:00')
      .map((moment) => Timestamp.parse(moment)),
  })
  .map(({ number, newsDate, firstPublished }): Outgoing => ({
    article: aFullArticle({ id: ArticleId.parse(`01ARZ3NDEKTSV4RRFFQ600000${number}`), newsDate }),
    publication: { status: 'usable', version: 1, firstPublished },
  }));

test('a database that goes by the keys has articles in the order of lists', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anOutgoing, { selector: ({ article }) => article.id }), (listed) => {
      const keys = newestFirst(listed).map(listingKey);
      expect(keys).toEqual([...keys].sort().reverse());
    }),
  );
});
