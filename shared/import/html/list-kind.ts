/** Which item of which list a block is. */
import type { ListItem } from '../../model/text-block';
import type { BlockKind } from '../body-builder';
import { attribute, isElement, type Element } from './html-nodes';

/** The list that the walk is in. */
export type ListPlace = { readonly item: ListItem; readonly level: number };

/** A box to tick, as Google Docs and sites that render Markdown write it. */
export function itemKind(
  element: Element,
  { item, level }: ListPlace,
): Pick<BlockKind, 'listItem' | 'level' | 'checked'> {
  const children = element.childNodes.filter(isElement);
  const label = children.find(({ tagName }) => tagName === 'label');
  const box = [...children, ...(label?.childNodes ?? []).filter(isElement)].find(({ tagName }) => tagName === 'input');
  const isBox =
    attribute(element, 'role') === 'checkbox' || (box !== undefined && attribute(box, 'type') === 'checkbox');
  if (!isBox) return { listItem: item, level };
  const isTicked =
    attribute(element, 'aria-checked') === 'true' || (box !== undefined && attribute(box, 'checked') !== null);
  return { listItem: 'check', level, checked: isTicked };
}

/** Of a block that goes on an item. */
export const listOf = ({ listItem, level, checked }: BlockKind): Pick<BlockKind, 'listItem' | 'level' | 'checked'> =>
  listItem === undefined || level === undefined
    ? {}
    : { listItem, level, ...(checked === undefined ? {} : { checked }) };
