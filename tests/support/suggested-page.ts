/** An article that three people have suggested changes to: words, a format, kinds of blocks, blocks that came and went, fields. */
import type { Article } from '../../shared/model/article';
import type { Body } from '../../shared/model/body';
import { Timestamp } from '../../shared/model/ids';
import type { TextBlock } from '../../shared/model/text-block';
import { noteChange, withSuggested, type Suggested } from '../../shared/suggestions/suggested';

/** `now`: milliseconds since 1970. */
export function suggestedPage(before: Article, now: number): Article {
  const ago = (minutes: number): Timestamp => Timestamp.parse(new Date(now - minutes * 60_000).toISOString());
  const steps: readonly {
    readonly name: string;
    readonly minutes: number;
    readonly edit: (was: Article) => Article;
  }[] = [
    { name: 'منى الخطيب', minutes: 90, edit: (was) => ({ ...was, body: byMona(was.body) }) },
    { name: 'سامي درويش', minutes: 40, edit: (was) => ({ ...was, body: bySami(was.body) }) },
    {
      name: 'عبد الرحمن بن عبد العزيز الأندلسي',
      minutes: 5,
      edit: (was) => ({
        ...was,
        headline: was.headline.replace('ثلاثة أعوام', 'أربعة أعوام'),
        keywords: [...was.keywords, 'تراث'],
        body: byAbd(was.body),
      }),
    },
  ];
  let [article, suggested]: [Article, Suggested] = [before, { tracking: true, stretches: [] }];
  for (const { name, minutes, edit } of steps) {
    suggested = noteChange(suggested, { was: article, by: { person: null, name }, at: ago(minutes) });
    article = edit(article);
  }
  return withSuggested(article, suggested);
}

/** All of what two versions differ in, suggested by one person. */
export function allSuggested(before: Article, after: Article, now: number): Article {
  const at = Timestamp.parse(new Date(now - 12 * 60_000).toISOString());
  const by = { person: null, name: 'منى الخطيب' };
  return withSuggested(after, noteChange({ tracking: true, stretches: [] }, { was: before, by, at }));
}

const changed = (body: Body, at: number, change: (block: TextBlock) => TextBlock): Body =>
  body.map((block, index) => (index === at ? change(block as TextBlock) : block));

const replaced = (body: Body, at: number, from: string, to: string): Body =>
  changed(body, at, (block) => ({
    ...block,
    children: block.children.map((child) =>
      child._type === 'span' ? { ...child, text: (child as { text: string }).text.replace(from, to) } : child,
    ) as TextBlock['children'],
  }));

const byMona = (body: Body): Body =>
  replaced(
    replaced(body, 0, 'احتفظ بواجهته الحجرية كاملة', 'احتفظ بواجهته'),
    2,
    'بعضها يُعرض',
    'نصفها تقريبًا يُعرض اليوم',
  );

const bySami = (body: Body): Body =>
  changed(replaced(body, 0, 'وأضافت أن BBC وجهات أخرى صوّرت', 'وأضافت أن قنوات عدّة صوّرت'), 1, (block) => ({
    ...block,
    style: 'h3',
  }));

function byAbd(body: Body): Body {
  const without = body.filter((_, at) => at !== 3);
  const bold = changed(without, 2, (block) => ({
    ...block,
    children: block.children.map((child) => ({ ...child, marks: ['strong'] })) as TextBlock['children'],
  }));
  const added = {
    _type: 'block' as const,
    _key: 'abd1',
    style: 'normal',
    children: [
      { _type: 'span' as const, _key: 'abds1', text: 'وحضر الافتتاح وزير الثقافة وعدد من السفراء.', marks: [] },
    ],
    markDefs: [],
  };
  return [...bold.slice(0, 3), added, ...bold.slice(3)];
}

/** Two people's suggestions all over a long text, one word in each of `count` places. */
export function muchSuggested(before: Article, count: number, now: number): Article {
  const perBlock = Math.ceil(count / before.body.length);
  const by = (name: string) => ({ person: null, name });
  const at = (minutes: number) => Timestamp.parse(new Date(now - minutes * 60_000).toISOString());
  const step = (was: Article, person: number): Article => ({
    ...was,
    body: was.body.map((block) => {
      if (block._type !== 'block') return block;
      const [span] = (block as TextBlock).children;
      const words = String((span as { text?: string } | undefined)?.text ?? '').split(' ');
      const gap = Math.floor(words.length / perBlock);
      for (let number = person; number < perBlock; number += 2) words[number * gap + 2] = `بديلة${number}`;
      return { ...block, children: [{ ...span, text: words.join(' ') }] } as TextBlock;
    }),
  });
  const first = step(before, 0);
  const one = noteChange({ tracking: true, stretches: [] }, { was: before, by: by('منى الخطيب'), at: at(90) });
  const both = noteChange(one, { was: first, by: by('سامي درويش'), at: at(40) });
  return withSuggested(step(first, 1), both);
}
