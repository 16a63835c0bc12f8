/** Articles that somebody commented on. */
import { anchoredBody } from '../../shared/comments/anchor-words';
import { RemarkId, ThreadId, type ThreadPlace } from '../../shared/comments/comment-event';
import { placeOfChosen, type Chosen } from '../../shared/comments/place-of';
import type { Thread } from '../../shared/comments/threads';
import type { Body } from '../../shared/model/body';
import type { KnownObjectBlock } from '../../shared/model/object-blocks';
import type { TextBlock } from '../../shared/model/text-block';
import { aBody, anArticleId, noon } from './makers';

/** `number` names the thread and its one remark. */
export function aThread(number: number, place: ThreadPlace, name = 'منى'): Thread {
  const remark = {
    id: RemarkId.parse(anArticleId(1000 + number)),
    by: { person: null, name },
    at: noon,
    text: 'لماذا؟',
    mentions: [],
    isEdited: false,
  };
  return { id: ThreadId.parse(anArticleId(number)), place, remarks: [remark], resolved: null };
}

/** As the window begins a thread: its place as chosen, and its anchors on the words. */
export function commentedOn(body: Body, chosen: Chosen, number = 1): { readonly body: Body; readonly thread: Thread } {
  const place = placeOfChosen(body, chosen);
  if (place === null) throw new TypeError('nothing is chosen');
  const thread = aThread(number, place);
  const stretches = chosen.kind === 'words' ? chosen.stretches : [];
  const anchored = stretches.reduce((text, span, at) => {
    const def = { _type: 'comment', _key: `anchor${number}-${at}`, thread: thread.id } as const;
    return anchoredBody(text, span.key, { def, span });
  }, body);
  return { body: anchored, thread };
}

const paragraph = (key: string, text: string): TextBlock => ({ ...(aBody(text)[0] as TextBlock), _key: key });

/** Two paragraphs, a picture, a table, a box, a quote, and a last paragraph. */
export function aRichBody(): Body {
  const cell = (key: string, text: string) => ({
    _type: 'cell' as const,
    _key: key,
    content: [paragraph(`${key}-text`, text)],
  });
  const blocks: readonly (KnownObjectBlock | TextBlock)[] = [
    paragraph('b0', 'قال الوزير إن الجسر آمن'),
    paragraph('b1', 'وقالت Reuters إن 12 شاحنة عبرت'),
    {
      _type: 'image',
      _key: 'picture',
      asset: `${'a'.repeat(64)}.jpg`,
      width: 800,
      height: 600,
      alt: 'الجسر من الجنوب',
      caption: 'الجسر الجديد صباح الخميس',
      credit: 'رويترز',
    } as KnownObjectBlock,
    {
      _type: 'table',
      _key: 'table',
      caption: 'عدد الشاحنات العابرة',
      headerRows: 1,
      headerColumns: 0,
      rows: [
        { _type: 'row', _key: 'r1', cells: [cell('c1', 'اليوم'), cell('c2', 'الشاحنات')] },
        { _type: 'row', _key: 'r2', cells: [cell('c3', 'الخميس'), cell('c4', 'اثنتا عشرة شاحنة')] },
      ],
    },
    { _type: 'factBox', _key: 'box', title: 'تاريخ الجسر', content: [paragraph('box-text', 'بُني الجسر عام 1970')] },
    { _type: 'pullQuote', _key: 'quote', text: 'الجسر آمن تماما', attribution: 'الوزير' },
    paragraph('b2', 'وأضاف أن العمل مستمر'),
  ];
  return blocks;
}
