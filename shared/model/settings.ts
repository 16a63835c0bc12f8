/** What belongs to this machine and person, not to the newsroom. Kept by electron-store. */
import { z } from 'zod';
import type { Data } from '../data';
import { LibraryQuery } from '../search/search-request';

export const Settings = z.strictObject({
  language: z.enum(['ar', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  detailsOpen: z.boolean(),
  libraryOpen: z.boolean(),
  /** Whether a small bar of formats appears above selected words. */
  selectionBar: z.boolean(),
  /** Searches kept by this person, in the order in which they were. */
  searches: z.array(LibraryQuery).max(100),
});
export type Settings = Data<typeof Settings>;

export const defaultSettings: Settings = {
  language: 'ar',
  theme: 'system',
  detailsOpen: true,
  libraryOpen: true,
  selectionBar: true,
  searches: [],
};
