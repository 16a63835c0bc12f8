/** `site.css`: one plain style sheet beside the exported pages, the newsroom's theme on top. No fonts of its own: readers' systems have good Arabic ones. */
import type { HeadlineFont } from '../model/limits';
import { usualTheme, type Theme, type ThemeFont } from '../model/theme';
import { siteSheet } from './site/site-sheet';
import { palettesOf, type Palette } from './theme/colours';

const families: Readonly<Record<ThemeFont, string>> = {
  naskh: "'Noto Naskh Arabic', 'Geeza Pro', 'Sakkal Majalla', 'Segoe UI', 'Noto Sans Arabic', Tahoma, system-ui, serif",
  sans: "'IBM Plex Sans Arabic', 'SF Arabic', 'Segoe UI', 'Noto Sans Arabic', 'Geeza Pro', Tahoma, system-ui, sans-serif",
  system: "system-ui, 'Segoe UI', 'Noto Sans Arabic', 'Geeza Pro', Tahoma, sans-serif",
};

/** Families of the page's text, its headline among it, where the newsroom has chosen none. */
export const siteFonts = families.naskh;

export const stylesheet = 'site.css';

/** A theme's fonts and colours, then what is the same for everybody. Every value is one of ours or a checked colour. */
export function siteCssFor(theme: Theme): string {
  const { light, dark } = palettesOf(theme);
  return `:root {
  color-scheme: light dark;
  --fonts: ${families[theme.font]};
  --light-paper: ${light.paper};
${variables(light, '  ')}
}

@media (prefers-color-scheme: dark) {
  :root {
${variables(dark, '    ')}
  }
}

${siteSheet}`;
}

const names: Readonly<Record<keyof Palette, string>> = {
  paper: '--paper',
  ink: '--ink',
  inkQuiet: '--ink-quiet',
  line: '--line',
  accent: '--accent',
  breaking: '--breaking',
};

const variables = (palette: Palette, indent: string): string =>
  Object.entries(names)
    .map(([name, property]) => `${indent}${property}: ${palette[name as keyof Palette]};`)
    .join('\n');

export const siteCss = siteCssFor(usualTheme);

/** The page's `h1` on a wide screen: 2.3 times 112.5 % of 16 px, bold. */
export const siteHeadlineFont: HeadlineFont = { family: siteFonts, size: 41, weight: 700 };

/** A line of the page's ticker: 112.5 % of 16 px. */
export const siteTickerFont: HeadlineFont = { family: siteFonts, size: 18, weight: 400 };
