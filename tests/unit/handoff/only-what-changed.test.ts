/** A hand-off of what has changed leaves a target as a whole one would have made it, and reads hardly anything for it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TargetState } from '../../../shared/handoff/target-state';
import { Day } from '../../../shared/model/ids';
import { aChangingNewsroom, type ChangingNewsroom } from '../../support/changing-newsroom';

/** A front that shows as much as a template may: the newest thirty, and eight of each section. */
const ownTemplates = {
  'front.liquid': `<!doctype html><title>{{ page.title }}</title>
{% for entry in entries %}{% render "entry", entry: entry %}{% endfor %}
{% for section in sections %}<h2>{{ section.name }}</h2>{% for entry in section.entries %}{% render "entry", entry: entry %}{% endfor %}{% endfor %}`,
  'section.liquid': `<!doctype html><title>{{ section.name }} {{ section.number }} {{ section.newer }} {{ section.older }}</title>
{% for entry in entries %}{% render "entry", entry: entry %}{% endfor %}`,
  'article.liquid': '<!doctype html><title>{{ page.title }}</title>{{ article.body }}',
  'entry.liquid':
    '<p><a href="{{ entry.href }}">{{ entry.kicker }} {{ entry.headline }} {{ entry.standfirst }}</a></p>\n',
};

describe.each([
  ['pages as usual', {}],
  ['the newsroom’s own templates', ownTemplates],
])('%s', (_, templates) => {
  let newsroom: ChangingNewsroom;
  let state: TargetState | null = null;

  beforeAll(async () => {
    newsroom = await aChangingNewsroom(130, { templates });
  });
  afterAll(() => newsroom.remove());

  async function handChanged() {
    const handed = await newsroom.handChanged('target', state);
    state = handed.state;
    return handed;
  }

  test('the first hand-off brings all of it', async () => {
    await handChanged();
    expect(await newsroom.filesIn('target')).toEqual(await newsroom.asAnew());
  });

  const changes: readonly (readonly [string, () => Promise<unknown>, number])[] = [
    ['nothing', async () => undefined, 0],
    ['the newest article corrected', () => newsroom.edit(newsroom.ids.at(-1)!, { headline: 'خبر صُحّح' }), 1],
    ['an old article corrected', () => newsroom.edit(newsroom.ids[4]!, { headline: 'خبر قديم صُحّح' }), 1],
    ['an article of another section now', () => newsroom.edit(newsroom.ids[7]!, { section: 'رياضة' }), 1],
    ['a section that the newsroom has not listed', () => newsroom.edit(newsroom.ids[8]!, { section: 'طقس' }), 1],
    ['an article of another day', () => newsroom.edit(newsroom.ids[9]!, { newsDate: Day.parse('2026-12-01') }), 1],
    [
      'a new article, and one changed',
      () => newsroom.add(500).then(() => newsroom.edit(newsroom.ids[20]!, { standfirst: 'مقدمة' })),
      2,
    ],
  ];

  test.each(changes)('after a change of %s the target is as a whole hand-off makes it', async (__, change, count) => {
    await change();
    const { articles } = await handChanged();
    expect(articles).toHaveLength(count);
    expect(await newsroom.filesIn('target')).toEqual(await newsroom.asAnew());
  });

  test('a correction of an old article makes its pages of lists and no other, and asks the gate of no other article', async () => {
    await newsroom.edit(newsroom.ids[0]!, { kicker: 'تصحيح' });
    const { asked, files, state: held } = await handChanged();
    expect([...asked]).toEqual([newsroom.ids[0]]);
    const made = files.filter((name) => name.startsWith('sections/'));
    expect(made).toHaveLength(2);
    expect(Object.keys(held?.pages ?? {}).length).toBeGreaterThan(6);
  });
});

test('a front by a template shows thirty articles, also where neither feed nor section would have them read', async () => {
  // The first written are the newest by their day: what feeds have is at the other end.
  const fields = (number: number) => ({
    section: 'سياسة',
    newsDate: Day.parse(new Date(Date.UTC(2026, 11, 31) - number * 86_400_000).toISOString().slice(0, 10)),
  });
  const newsroom = await aChangingNewsroom(130, { templates: ownTemplates, fields, siteUrl: null });
  try {
    const { state } = await newsroom.handChanged('target', null);
    await newsroom.edit(newsroom.ids[60]!, { kicker: 'تصحيح' });
    await newsroom.handChanged('target', state);
    expect(await newsroom.filesIn('target')).toEqual(await newsroom.asAnew());
  } finally {
    await newsroom.remove();
  }
});
