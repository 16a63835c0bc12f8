/**
 * The newsroom's logo in an export. Its files belong to no article, so they stand by themselves and under no name that a hand-off could take for an article's
 * picture: `logo/<sha256>.png`, `logo/<sha256>-320w-r1.webp`.
 */
import type { ImageBlock } from '../model/object-blocks';
import type { Theme } from '../model/theme';
import { exportedPicture } from './exported-picture';
import { pageRenditions, type Rendition } from './renditions';

export type SiteLogo = {
  /** Relative to the export's folder. */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Its smaller forms, the smallest first. */
  readonly forms: readonly Rendition[];
  /** `word`: a broad one holds the newsroom's name, and stands in its place; `sign` stands beside it. */
  readonly kind: 'word' | 'sign';
};

/** A file of a logo: its name in an export, and that of the same bytes as an article's picture. */
export type LogoFile = { readonly name: string; readonly picture: string };

/** Pixels: three times as wide as it is drawn at most. */
const widestForm = 960;
const broad = 2;

/** As an article would show it; null where the newsroom has none. */
export const logoPicture = ({ logo }: Pick<Theme, 'logo'>): ImageBlock | null =>
  logo === undefined ? null : { _key: 'logo', ...logo, alt: '', caption: '', credit: '' };

export function logoFiles(theme: Pick<Theme, 'logo'>): readonly LogoFile[] {
  const picture = logoPicture(theme);
  if (picture === null) return [];
  const all = [exportedPicture(picture).name, ...formsOf(picture).map(({ name }) => name)];
  return all.map((name) => ({ name: logoName(name), picture: name }));
}

/** Null where none is handed over. `there`: names of files that are. */
export function siteLogo(theme: Pick<Theme, 'logo'>, there: ReadonlySet<string>): SiteLogo | null {
  const picture = logoPicture(theme);
  if (picture === null) return null;
  const { name: stored, width, height } = exportedPicture(picture);
  const name = logoName(stored);
  if (!there.has(name)) return null;
  const forms = formsOf(picture).map((form) => ({ ...form, name: logoName(form.name) }));
  const kind = width >= broad * height ? 'word' : 'sign';
  return { name, width, height, kind, forms: forms.filter((form) => there.has(form.name)) };
}

const logoName = (picture: string): string => picture.replace(/^media\//, 'logo/');
const formsOf = (picture: ImageBlock): readonly Rendition[] =>
  pageRenditions(picture).filter(({ width }) => width <= widestForm && width < picture.width);
