/** Every text file of an export, by name: which are made and in which order. What is in each, the functions in `files/` know. */
import type { ArticleId, Timestamp } from '../model/ids';
import type { TickerState } from '../ticker/apply-ticker-change';
import { articlePageName, type ExportContext } from './export-context';
import type { ExportFile } from './export-file';
import { dataFiles } from './files/data-files';
import { feedFiles } from './files/feed-files';
import { fragmentFiles } from './files/fragment-files';
import { ninjsFiles } from './files/ninjs-files';
import { pageFiles } from './files/page-files';
import { sectionFiles } from './files/section-files';
import { usualOutputs, type Output } from './outputs';
import type { PageTemplates } from './templates/template-engine';
import type { Outgoing } from './publication';
import { pageSite } from './page/page-site';
import { siteCssFor, stylesheet } from './site-css';
import { tickerOutput } from './ticker/ticker-output';
import { wordpressFiles } from './wordpress/wxr';

export type ExportInput = {
  readonly newsroom: ExportContext['newsroom'];
  /** What goes out now. */
  readonly outgoing: readonly Outgoing[];
  /** What feeds, front page and sections may show: those that go out, where absent. */
  readonly listed?: readonly Outgoing[];
  /** The pages of sections that are made; all that `listed` gives, where absent. */
  readonly stretches?: ExportContext['stretches'];
  readonly modified?: ExportContext['modified'];
  /** All but WordPress' import file, where absent. */
  readonly outputs?: ReadonlySet<Output>;
  /** Which lines of the ticker are shown, and which embargoes are over; nothing else depends on it. */
  readonly now: Timestamp;
  /** null where it is left out. */
  readonly ticker: Pick<TickerState, 'title' | 'lines'> | null;
  /** Whether anything of ours is there from before, so that what belongs to all of it is made anew though no article goes; `empty` where absent. */
  readonly target?: 'empty' | 'filled';
  /** `leave`: the front page alone shows it, and its own files stay as the folder holds them. */
  readonly tickerFiles?: 'make' | 'leave';
  /** Articles that the folder holds from before: other pages may lead to them. */
  readonly already: readonly ArticleId[];
  /** The newsroom's own; pages are made as usual where absent. */
  readonly templates?: PageTemplates | null;
  /** Names of the picture files that the folder holds (exported-picture.ts). */
  readonly pictures?: ReadonlySet<string>;
};

type Files<Subject extends readonly unknown[]> = (...subject: Subject) => Iterable<ExportFile>;

/** Of one article each. */
const ofArticle: readonly (readonly [Output, Files<[Outgoing, ExportContext]>])[] = [
  ['pages', pageFiles],
  ['fragments', fragmentFiles],
  ['data', dataFiles],
  ['ninjs', ninjsFiles],
];

/** Of all together. */
const ofAll: readonly (readonly [Output, Files<[ExportContext]>])[] = [
  ['sections', sectionFiles],
  ['feeds', feedFiles],
  ['wordpress', wordpressFiles],
];

/** One after the other, so that a thousand articles need not stand in memory twice. */
export function* exportFiles(input: ExportInput): Generator<ExportFile> {
  const { outgoing, outputs = usualOutputs } = input;
  const context = contextOf(input);
  const isTicker = context.ticker !== null && input.tickerFiles !== 'leave';
  if (outgoing.length === 0 && !isTicker && context.target === 'empty') return;
  for (const one of outgoing)
    for (const [output, files] of ofArticle) if (outputs.has(output)) yield* files(one, context);
  if (isTicker && context.ticker !== null) yield* tickerOutput(context.ticker);
  for (const [output, files] of ofAll) if (outputs.has(output)) yield* files(context);
  const isStyled = outputs.has('pages') || outputs.has('sections');
  // The ticker brings it along.
  if (!isTicker && isStyled) yield { name: stylesheet, text: siteCssFor(context.site.theme) };
}

function contextOf(input: ExportInput): ExportContext {
  const { newsroom, outgoing, listed = outgoing, outputs = usualOutputs, now, ticker, already, pictures } = input;
  const { stretches, modified, templates = null, target = 'empty' } = input;
  const heldBack = new Set(outgoing.filter((one) => isHeldBack(one.article, now)).map(({ article }) => article.id));
  const pages = outputs.has('pages') ? outgoing.map(({ article }) => article.id) : [];
  const open = [...already, ...pages].filter((id) => !heldBack.has(id));
  const hrefs = new Map(open.map((id) => [id, articlePageName(id)]));
  const { language, siteUrl: site = null } = newsroom;
  const shown = listed.filter(({ article }) => !isHeldBack(article, now));
  return {
    newsroom,
    site: pageSite(newsroom, {
      sections: outputs.has('sections') ? 'linked' : 'none',
      feeds: outputs.has('feeds') && (shown.length > 0 || target === 'filled') ? 'linked' : 'none',
      ...(pictures !== undefined && { pictures }),
    }),
    templates,
    listed: shown,
    target,
    stretches,
    modified,
    hrefs,
    pictures: pictures ?? new Set(),
    ticker:
      ticker === null || !outputs.has('ticker') ? null : { ticker, now, language, hrefs, site, theme: newsroom.theme },
  };
}

/** An article whose embargo somebody has lifted for the site alone goes there; before its time it is listed nowhere and nothing leads to it. */
const isHeldBack = ({ embargoedUntil = null }: Outgoing['article'], now: Timestamp): boolean =>
  embargoedUntil !== null && Date.parse(embargoedUntil) > Date.parse(now);
