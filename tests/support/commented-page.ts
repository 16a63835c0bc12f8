/** An article on which several people have commented: on words, over blocks, on a picture, a caption, a field; something of it is gone. All of it invented. */
import {
  commentEventFormat,
  RemarkId,
  ThreadId,
  type CommentEvent,
  type ThreadPlace,
} from '../../shared/comments/comment-event';
import { placeOfChosen, type Chosen } from '../../shared/comments/place-of';
import { quoteOf } from '../../shared/comments/quote';
import type { Article } from '../../shared/model/article';
import { Timestamp } from '../../shared/model/ids';
import { commentedOn } from './commented';
import { comparedAfter } from './compared-page';
import { anArticleId } from './makers';

const long =
  'أرى أن هذه الجملة تحتاج إلى مصدر ثانٍ قبل النشر، فالرقم الوارد في بيان الوزارة يختلف عمّا ذكرته مديرة المكتبة في مقابلتها مع رويترز صباح الخميس، ولا بأس في أن نكتب «نحو» إلى أن نتأكد.';

type Begun = { readonly chosen: Chosen | ThreadPlace; readonly name: string; readonly said: string };

const begun: readonly Begun[] = [
  { chosen: { kind: 'article' }, name: 'هند', said: 'العنوان طويل، والمقدمة جيدة.' },
  {
    chosen: { kind: 'field', field: 'headline', quote: quoteOf(comparedAfter.headline, { start: 41, end: 57 }) },
    name: 'سالم',
    said: 'هل حضر بنفسه أم من ينوب عنه؟',
  },
  { chosen: { kind: 'words', stretches: [{ key: 'p0', start: 14, end: 30 }] }, name: 'هند', said: long },
  {
    chosen: {
      kind: 'words',
      stretches: [
        { key: 'p0', start: 60, end: 84 },
        { key: 'n', start: 0, end: 22 },
      ],
    },
    name: 'سلمى',
    said: 'هاتان الجملتان تقولان الشيء نفسه.',
  },
  { chosen: { kind: 'block', key: 'i1' }, name: 'سالم', said: 'هل عندنا صورة بعرض أكبر؟ @سلمى' },
  { chosen: { kind: 'block', key: 'i1' }, name: 'هند', said: 'والحقوق؟' },
  { chosen: { kind: 'cardText', key: 'i1', field: 'caption', start: 9, end: 13 }, name: 'هند', said: 'مساء أم صباح؟' },
  { chosen: { kind: 'block', key: 't1' }, name: 'سلمى', said: 'الأرقام من الإدارة.' },
  { chosen: { kind: 'cardText', key: 't1', field: 'caption', start: 14, end: 25 }, name: 'هند', said: 'نحذفها؟' },
  {
    chosen: { kind: 'words', key: 'gone', quote: quoteOf('فقرة حُذفت من النص', { start: 0, end: 10 }) },
    name: 'سالم',
    said: 'هذه الفقرة رأي لا خبر.',
  },
  {
    chosen: { kind: 'block', key: 'old', type: 'image', quote: { text: 'صورة الافتتاح', before: '', after: '' } },
    name: 'هند',
    said: 'الصورة قديمة.',
  },
];

const isChosen = (place: Chosen | ThreadPlace): place is Chosen =>
  'stretches' in place || !('quote' in place || place.kind === 'article');

export function commentedPage(): { readonly article: Article; readonly comments: readonly CommentEvent[] } {
  let { body } = comparedAfter;
  const comments = begun.map(({ chosen, name, said }, at): CommentEvent => {
    const number = at + 1;
    const made = isChosen(chosen) ? commentedOn(body, chosen, number) : null;
    if (made !== null) body = made.body;
    const place = isChosen(chosen) ? placeOfChosen(body, chosen)! : chosen;
    return event(number, name, { place, text: said });
  });
  return { article: { ...comparedAfter, body }, comments };
}

function event(
  number: number,
  name: string,
  { place, text }: { readonly place: ThreadPlace; readonly text: string },
): CommentEvent {
  const at = Timestamp.parse(new Date(Date.now() - (100 - number) * 60_000).toISOString());
  const remark = RemarkId.parse(anArticleId(1000 + number));
  const act = {
    kind: 'started',
    thread: ThreadId.parse(anArticleId(number)),
    place,
    remark,
    text,
    mentions: [],
  } as const;
  return { format: commentEventFormat, article: comparedAfter.id, at, by: { person: null, name }, act };
}
