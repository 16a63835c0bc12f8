/** What the keys are tried on (tests/e2e/typing): each paragraph once, so that it is found by its words. */
import type { Article } from '../../shared/model/article';
import { aCheckItem, aParagraph, aTable, bodyOf } from './arabic-page';
import { anArticle, anArticleId } from './makers';

export const cells = [
  ['أب', 'ج د', ''],
  ['AB', 'هو', 'زح'],
] as const;

export const typingPage: Article = anArticle({
  id: anArticleId(1),
  headline: 'مفاتيح',
  body: bodyOf([
    aParagraph('p0', ''),
    aParagraph('p1', 'قبل'),
    aTable('t1', cells),
    aParagraph('p2', 'بعد'),
    aParagraph('p3', 'قالت وكالة Reuters Health أمس'),
    aParagraph('p4', 'كِتَابٌ'),
    aParagraph('p5', 'مُحَمَّد'),
    aParagraph('p6', 'ملف'),
    aCheckItem('k1', 'اتصال', false),
    aCheckItem('k2', 'Call BBC, v2.', false),
    aTable('t2', [
      ['واحد', 'اثنان'],
      ['ثلاثة', 'أربعة'],
    ]),
    aParagraph('p7', 'خاتمة'),
    aTable('t3', [['آخر', 'نهاية']]),
  ]),
});
