/** A newsroom's colours as a page can wear them: whatever is chosen, words keep the contrast that WCAG 2.2 asks of small text. */
import { themeColours, type Theme, type ThemeColour } from '../../model/theme';

/** https://www.w3.org/TR/WCAG22/#contrast-minimum. */
export const leastContrast = 4.5;

type Rgb = readonly [number, number, number];

export type Palette = Readonly<Record<ThemeColour | 'inkQuiet' | 'line', string>>;
export type Palettes = { readonly light: Palette; readonly dark: Palette };

const usualLight: Record<ThemeColour, string> = {
  paper: '#fdfcfa',
  ink: '#1d1b18',
  accent: '#0b4f8a',
  breaking: '#a3161f',
};
const darkPaper = '#16171a';
const darkInk = '#eceae6';
/** Chosen by eye where the newsroom has chosen nothing. */
const usualDark = { accent: '#8fc3f5', breaking: '#ff8f8f' };

/** What is chosen where nothing is laid down. */
export const usualColours: Readonly<Record<ThemeColour, string>> = usualLight;

export function palettesOf({ colours }: Pick<Theme, 'colours'>): Palettes {
  const chosen = (name: ThemeColour): string => colours[name] ?? usualLight[name];
  const accented = (name: 'accent' | 'breaking'): string => colours[name] ?? usualDark[name];
  return {
    light: paletteOn({ ...usualLight, ...Object.fromEntries(themeColours.map((name) => [name, chosen(name)])) }),
    dark: paletteOn({ paper: darkPaper, ink: darkInk, accent: accented('accent'), breaking: accented('breaking') }),
  };
}

/** The names of those colours that had to give way on light paper. */
export const adjustedColours = (theme: Pick<Theme, 'colours'>): ThemeColour[] => {
  const { light } = palettesOf(theme);
  return themeColours.filter((name) => {
    const chosen = theme.colours[name];
    return chosen !== undefined && chosen.toLowerCase() !== light[name];
  });
};

function paletteOn(chosen: Record<ThemeColour, string>): Palette {
  const paper = chosen.paper.toLowerCase();
  const ink = readableOn(chosen.ink, paper);
  return {
    paper,
    ink,
    accent: readableOn(chosen.accent, paper),
    breaking: readableOn(chosen.breaking, paper),
    inkQuiet: readableOn(hexOf(mixed(rgbOf(ink), rgbOf(paper), 0.3)), paper),
    line: hexOf(mixed(rgbOf(ink), rgbOf(paper), 0.84)),
  };
}

/** The colour itself, or the nearest towards black or white that can be read on `paper`. */
export function readableOn(colour: string, paper: string): string {
  const [from, ground] = [rgbOf(colour), rgbOf(paper)];
  const goal: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let step = 0; step <= 50; step += 1) {
    const tried = hexOf(mixed(from, goal, step / 50));
    if (contrast(tried, paper) >= leastContrast) return tried;
  }
  return hexOf(goal);
}

/** 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(rgbOf(one)), luminance(rgbOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** `share` of the way from one to the other. */
const mixed = (from: Rgb, to: Rgb, share: number): Rgb =>
  [0, 1, 2].map((at) => from[at]! + (to[at]! - from[at]!) * share) as unknown as Rgb;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
