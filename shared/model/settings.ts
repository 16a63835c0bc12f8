/** What belongs to this machine and person, not to the newsroom. Kept by electron-store. */
import { z } from 'zod';
import type { Data } from '../data';
import { LibraryQuery } from '../search/search-request';
import { Abbreviations } from '../typing/abbreviations';
import { Snippets } from '../typing/snippets';
import { typingRules, usualTypingRules } from '../typing/typing-help';

/** Keys that work in every program: `Mod` is Ctrl, on a Mac Command; then a letter, a digit or F1 to F12. */
export const globalKeys = /^(?:Mod\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9]|F[1-9]|F1[0-2])$/;

/** Not used by anything else here, nor by the common programs of a newsroom. */
export const usualBreakingKeys = 'Mod+Alt+N';

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
  /** Whether the ticker's room shows what readers see, in which form, and how wide (CSS pixels). */
  tickerPreview: z.boolean(),
  tickerPreviewView: z.enum(['list', 'strip']),
  tickerPreviewWidth: z.int().min(240).max(3840),
  /** Two versions as one text, or beside each other. */
  compareLayout: z.enum(['inline', 'beside']),
  /** Of the text on the page, per cent. */
  zoom: z.int().min(50).max(300),
  /** Whether a key opens the line for «عاجل» over every program, and which. */
  breakingKeysHeld: z.boolean(),
  breakingKeys: z.string().regex(globalKeys),
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
  tickerPreview: false,
  tickerPreviewView: 'list',
  tickerPreviewWidth: 720,
  compareLayout: 'inline',
  zoom: 100,
  breakingKeysHeld: true,
  breakingKeys: usualBreakingKeys,
};
