/** How the exported pages look and write dates and figures: `theme` in newsroom.json. The stored texts know nothing of it. */
import { z } from 'zod';
import type { Data } from '../data';
import { MediaName } from './object-blocks';

/** `#rrggbb`. */
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/i);

export const themeColours = ['paper', 'ink', 'accent', 'breaking'] as const;
export type ThemeColour = (typeof themeColours)[number];

export const themeFonts = ['naskh', 'sans', 'system'] as const;
export type ThemeFont = (typeof themeFonts)[number];

/**
 * How an Arabic page names a day: in figures (25-09-2026), or with the months of the Levant and Iraq (أيلول), of Egypt and the Gulf (سبتمبر), both
 * (أيلول/سبتمبر), of Tunisia and Algeria (جويلية), of Morocco (شتنبر).
 */
export const monthNames = ['figures', 'levant', 'egypt', 'both', 'tunisia', 'morocco'] as const;
export type MonthNames = (typeof monthNames)[number];

/** `written`: every figure as the writer typed it, and Latin ones in what the page adds. */
export const numeralPolicies = ['written', 'latin', 'arabic'] as const;
export type NumeralPolicy = (typeof numeralPolicies)[number];

export const Theme = z.looseObject({
  colours: z.looseObject(
    Object.fromEntries(themeColours.map((name) => [name, Colour.optional()])) as Record<
      ThemeColour,
      z.ZodOptional<typeof Colour>
    >,
  ),
  font: z.enum(themeFonts),
  months: z.enum(monthNames),
  /** `beside`: the day of Umm al-Qura's calendar stands with the other. */
  hijri: z.enum(['none', 'beside']),
  numerals: z.enum(numeralPolicies),
  /** `own`: the pages are made by the files in `templates/`. */
  templates: z.enum(['built-in', 'own']),
  /** A picture of the workspace, as an article has one; width and height in pixels. */
  logo: z
    .looseObject({ _type: z.literal('image'), asset: MediaName, width: z.int().min(1), height: z.int().min(1) })
    .optional(),
});
export type Theme = Data<typeof Theme>;

/** A newsroom that has laid down nothing. */
export const usualTheme: Theme = {
  colours: {},
  font: 'naskh',
  months: 'figures',
  hijri: 'none',
  numerals: 'written',
  templates: 'built-in',
};
