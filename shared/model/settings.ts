/** What belongs to this machine and person, not to the newsroom. Kept by electron-store. */
import { z } from 'zod';
import type { Data } from '../data';
import { LibraryQuery } from '../search/search-request';
import { Abbreviations } from '../typing/abbreviations';
import { Snippets } from '../typing/snippets';
import { typingRules, usualTypingRules } from '../typing/typing-help';

export const Settings = z.strictObject({
  language: z.enum(['ar', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  detailsOpen: z.boolean(),
  libraryOpen: z.boolean(),
  /** Words that the dictionary does not know are marked while writing. */
  spelling: z.boolean(),
  /** Marks of direction, tatweels and the like are shown. */
  invisibles: z.boolean(),
  /** Words this person has added to the dictionary, without vowel signs. */
  dictionary: z.array(z.string().min(2).max(100)).max(20_000),
  /** Whether a small bar of formats appears above selected words. */
  selectionBar: z.boolean(),
  /** Searches kept by this person, in the order in which they were. */
  searches: z.array(LibraryQuery).max(100),
  /** The typographic help that is switched on. */
  typing: z.array(z.enum(typingRules)),
  abbreviations: Abbreviations,
  snippets: Snippets,
  /** Which reading time is shown: of a reader, or of who reads it on air. */
  reading: z.enum(['silent', 'presenter']),
  /** Words a minute. */
  presenterSpeed: z.int().min(60).max(300),
  /** The line with the caret stays at one height. */
  typewriter: z.boolean(),
  /** Of the text on the page, per cent. */
  zoom: z.int().min(50).max(300),
});
export type Settings = Data<typeof Settings>;

export const defaultSettings: Settings = {
  language: 'ar',
  theme: 'system',
  detailsOpen: true,
  libraryOpen: true,
  spelling: true,
  invisibles: false,
  dictionary: [],
  selectionBar: true,
  searches: [],
  typing: [...usualTypingRules],
  abbreviations: [],
  snippets: [],
  reading: 'silent',
  presenterSpeed: 130,
  typewriter: false,
  zoom: 100,
};
