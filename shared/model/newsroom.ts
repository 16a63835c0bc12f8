/** What the whole newsroom shares: `newsroom.json` at the root of a workspace. */
import { z } from 'zod';
import type { Data } from '../data';
import { Abbreviations } from '../typing/abbreviations';
import { Snippets } from '../typing/snippets';
import { Checklist } from './checklist';
import { ExportProfiles } from './export-profile';
import { HeadlineFont, Limits } from './limits';
import { SiteUrl } from './site-url';
import { Theme } from './theme';

export const newsroomFormat = 'midad/newsroom@1';

export const Newsroom = z.looseObject({
  format: z.literal(newsroomFormat),
  name: z.string().min(1).max(200),
  /** The name that stands last in a byline. */
  outlet: z.string().max(200),
  language: z.string().min(2).max(35),
  /** Without it feeds can't lead to our own articles. */
  siteUrl: SiteUrl.optional(),
  sections: z.array(z.string().min(1).max(200)).max(200),
  /** Names and words that no desk wants marked as misspelt, without vowel signs. */
  dictionary: z.array(z.string().min(2).max(100)).max(20_000).optional(),
  ticker: z.looseObject({
    /** The heading readers see above the ticker. */
    title: z.string().min(1).max(200),
    labels: z.array(z.string().min(1).max(60)).max(50).optional(),
    channels: z.array(z.string().min(1).max(40)).min(1).max(20).optional(),
    /** Minutes on the air for lines up to an urgency, ascending. */
    expiry: z
      .array(z.looseObject({ urgency: z.int().min(1).max(9), minutes: z.int().min(1).max(100_000) }))
      .max(9)
      .optional(),
    breakingLimit: z.int().min(0).max(100).optional(),
    approval: z.enum(['required', 'none']).optional(),
  }),
  /** Newsrooms of before had none of what follows. */
  limits: Limits.optional(),
  /** Of the site that takes the exports, where it is not the exported pages' own. */
  headlineFont: HeadlineFont.optional(),
  abbreviations: Abbreviations.optional(),
  snippets: Snippets.optional(),
  /** What is looked at before a text is submitted or approved; a rule that is not named is as usual. */
  checklist: Checklist.optional(),
  /** Where it hands over, and what goes there. */
  profiles: ExportProfiles.optional(),
  /** How its pages look and write dates and figures; as usual where absent. */
  theme: Theme.optional(),
  pictures: z
    .looseObject({
      /** Pixels. A picture whose longer side has more is stored smaller. */
      longSide: z.int().min(640).max(10_000),
    })
    .optional(),
});
export type Newsroom = Data<typeof Newsroom>;

/** Fills a large screen at its full width, in a tenth of what a camera's file takes. */
export const defaultLongSide = 2560;
export const defaultTickerTitle = 'أحدث الأخبار';
export const defaultSections = ['سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'علوم وتقنية', 'صحة', 'منوعات'] as const;

/** A newsroom on its first day. */
export function newNewsroom(name: string): Newsroom {
  return {
    format: newsroomFormat,
    name,
    outlet: name,
    language: 'ar',
    sections: [...defaultSections],
    ticker: { title: defaultTickerTitle },
  };
}
