/** What is set otherwise of a paragraph or a card, by the names that people have for it. */
import type { Part } from '../merge/fields';
import { sameData } from '../merge/same-data';
import { isTextBlock, type Block } from '../model/body';
import type { Setting, SettingName, SetValue, Told } from './told';

type Parts = { readonly was: Part; readonly is: Part };

/** A style (`h2`) or a kind of list (`bullet`); both, parted by a space, of the rare item that is styled. Of an object its type. */
export function kindOfBlock(block: Block): string {
  return isTextBlock(block) ? kindOf(block) : block._type;
}

const kindOf = ({ style, listItem }: { readonly style?: unknown; readonly listItem?: unknown }): string => {
  if (listItem === undefined) return String(style);
  return style === 'normal' ? String(listItem) : `${String(listItem)} ${String(style)}`;
};

/** Of a text block; `text`: its words, which say which one it is. */
export const tellSetting = (name: string, parts: Parts, text: string): Told => ({
  kind: 'setting',
  before: text,
  after: text,
  setting: name === 'style' ? styleSetting(parts) : settingOf(name, parts),
});

/** A paragraph that becomes an item gets a level and a box with it: one change. */
function styleSetting({ was, is }: Parts): Setting {
  const [before, after] = [kindOf(was), kindOf(is)];
  if (before !== after) return { name: 'kind', field: 'style', was: before, is: after };
  return settingOf(was['level'] === is['level'] ? 'checked' : 'level', { was, is });
}

export function tellCard(name: string, parts: Parts, type: string): Told {
  const told = { of: type, before: '', after: '' };
  const { was, is } = parts;
  if (name === 'picture' && was['asset'] !== is['asset']) return { kind: 'picture', ...told };
  const other = ['crop', 'focus'].find((field) => name === 'picture' && !sameData(was[field], is[field]));
  if (name === 'related') return { kind: 'setting', ...told, setting: settingOf('headline', parts) };
  return { kind: 'setting', ...told, setting: settingOf(other ?? name, parts) };
}

const names: Readonly<Record<string, SettingName>> = {
  level: 'level',
  checked: 'ticked',
  direction: 'direction',
  crop: 'crop',
  focus: 'focus',
  headerRows: 'headerRows',
  headerColumns: 'headerColumns',
  columnWidths: 'columnWidths',
  href: 'address',
  headline: 'article',
};

const settingOf = (field: string, { was, is }: Parts): Setting => ({
  name: names[field] ?? 'other',
  field,
  was: valueOf(was[field]),
  is: valueOf(is[field]),
});

const valueOf = (value: unknown): SetValue => {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as SetValue);
};
