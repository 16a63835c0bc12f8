/** Renders so many articles into every text file of an export, without a disk, each output by itself and all together. Prints milliseconds of the processor's by output as JSON: other programs beside make those no longer. */
import { exportFiles } from '../../shared/export/export-files';
import { outputNames, usualOutputs, type Output } from '../../shared/export/outputs';
import { ArticleId, Timestamp } from '../../shared/model/ids';
import { aBody, anArticle, noon } from '../support/makers';
import { aPictureBlock, goingOut, pictureFiles } from '../support/rich-newsroom';

const count = Number(process.argv[2] ?? '1000');
const words =
  'قالت البلدية إن أعمال ترميم الجسر القديم ستبدأ في مطلع الشهر المقبل وتستمر 3-4 أشهر وأضافت أن حركة السير ستحوّل إلى الطريق الساحلي خلال ساعات النهار بينما يبقى الممر مفتوحًا للمشاة ودعت السكان إلى متابعة الإعلانات اليومية عبر موقعها Reuters 2026 iPhone 17'.split(
    ' ',
  );

/** New objects each time, for what was made of an article is kept as long as that is. 300 words in paragraphs of 70, as measured news stories have, no two alike; with a picture and a headline each. */
const anew = () =>
  Array.from({ length: count }, (_, number) => {
    const paragraphs = [70, 70, 70, 70, 20].map((length, place) =>
      [number, ...Array.from({ length }, (__, at) => words[(at * 7 + place * 13 + number) % words.length])].join(' '),
    );
    const article = anArticle({
      id: ArticleId.parse(`01J8MZ${String(number).padStart(20, '0')}`),
      headline: `خبر رقم ${number} عن ترميم الجسر القديم بين 10-15% من الكلفة`,
      standfirst: 'مقدمة من جملة واحدة.',
      byline: { people: ['سارة نصر'], agency: 'Reuters', outlet: 'المدينة' },
      section: ['سياسة', 'اقتصاد', 'رياضة'][number % 3]!,
      keywords: ['جسر', 'بلدية'],
      versionCreated: Timestamp.parse(new Date(Date.parse(noon) - number * 60_000).toISOString()),
      body: [aPictureBlock('p'), ...aBody(...paragraphs)],
    });
    return goingOut(article);
  });
const pictures = pictureFiles(
  anew()
    .slice(0, 1)
    .map(({ article }) => article),
);
const newsroom = {
  name: 'المدينة',
  outlet: 'المدينة',
  language: 'ar',
  siteUrl: 'https://news.example/',
  sections: ['سياسة', 'اقتصاد', 'رياضة'],
};

function measured(outputs: ReadonlySet<Output>): { readonly ms: number; readonly bytes: number } {
  const outgoing = anew();
  const begun = process.cpuUsage();
  let bytes = 0;
  for (const { text } of exportFiles({ newsroom, outgoing, outputs, pictures, now: noon, ticker: null, already: [] }))
    bytes += text.length;
  const { user, system } = process.cpuUsage(begun);
  return { ms: (user + system) / 1000, bytes };
}

measured(usualOutputs);
const each = outputNames.filter((output) => output !== 'ticker').map((output) => [output, measured(new Set([output]))]);
process.stdout.write(JSON.stringify({ all: measured(usualOutputs), ...Object.fromEntries(each) }));
