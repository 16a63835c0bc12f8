/** A page with everything that right to left is tried on: tables, boxes, checklists, Latin among Arabic. All of it invented. */
import type { Article } from '../../shared/model/article';
import { Body } from '../../shared/model/body';
import { anArticle, anArticleId } from './makers';

const words = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
  markDefs: [],
});

/** Rows of words; keys by place: `t1.0.2` is what stands in the first row's third cell. */
export const aTable = (key: string, rows: readonly (readonly string[])[], more: object = {}) => ({
  _type: 'table',
  _key: key,
  caption: '',
  headerRows: 0,
  headerColumns: 0,
  rows: rows.map((cells, row) => ({
    _type: 'row',
    _key: `r${row}`,
    cells: cells.map((text, column) => ({
      _type: 'cell',
      _key: `c${row}.${column}`,
      content: [words(`${key}.${row}.${column}`, text)],
    })),
  })),
  ...more,
});

export const aFactBox = (key: string, title: string, lines: readonly string[]) => ({
  _type: 'factBox',
  _key: key,
  title,
  content: lines.map((text, index) => words(`${key}.${index}`, text)),
});

export const aCheckItem = (key: string, text: string, checked: boolean) => ({
  ...words(key, text),
  listItem: 'check',
  level: 1,
  checked,
});

export const bodyOf = (blocks: readonly object[]): Body => Body.parse(blocks) as Body;

export const aParagraph = words;

export const arabicPage: Article = anArticle({
  id: anArticleId(1),
  headline: 'أسعار القمح ترتفع للشهر الثالث',
  body: bodyOf([
    words('p1', 'ارتفعت أسعار القمح في الأسواق العالمية للشهر الثالث على التوالي، وفق بيانات FAO الصادرة الخميس.'),
    aTable(
      't1',
      [
        ['البلد', 'الإنتاج (مليون طن)', 'التغيّر'],
        ['أوكرانيا', '21.5', '−12%'],
        ['كازاخستان', '16.0', '+4%'],
        ['Australia', '34.1', '+9%'],
      ],
      { caption: 'إنتاج القمح في موسم 2026', headerRows: 1, headerColumns: 1 },
    ),
    words('p2', 'وقال خبراء إن الأسعار قد تستقر قبل نهاية العام.'),
    aFactBox('f1', 'من هي FAO؟', [
      'منظمة الأغذية والزراعة وكالة متخصصة تابعة للأمم المتحدة، تأسست عام 1945.',
      'تصدر كل شهر مؤشرًا لأسعار الغذاء.',
    ]),
    aCheckItem('k1', 'الاتصال بالوزارة', true),
    aCheckItem('k2', 'Ask Reuters for the table, v2.', false),
    aCheckItem('k3', 'مراجعة الأرقام مع القسم الاقتصادي', false),
    words('p3', 'BBC: نص يبدأ بلاتيني.'),
  ]),
});
