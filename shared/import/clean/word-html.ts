/**
 * The HTML that Word puts on a clipboard or saves: lists are paragraphs with a drawn marker, comments and tracked changes stand in the text,
 * titles and quotes are classes. Afterwards it is HTML like anybody's. Also does what LibreOffice's HTML shares with it.
 */
import type { ListItem } from '../../model/text-block';
import type { LeftOut } from '../imported';
import {
  attribute,
  collapse,
  findAll,
  remove,
  replaceBy,
  setAttribute,
  textOf,
  unwrap,
  type Element,
  type Parent,
} from '../html/html-nodes';
import { listAttributes } from '../html/midad-tags';
import { stylesOf } from '../html/looks';

export function cleanWordHtml(root: Parent): readonly LeftOut[] {
  const leftOut = [...liftComments(root), ...settleChanges(root)];
  const levels = bulletLevels(root);
  for (const element of findAll(root, ({ tagName }) => tagName === 'p' || /^h[1-6]$/.test(tagName))) {
    nameList(element, levels);
    nameByClass(element);
  }
  for (const element of findAll(root, isDrawnMarker)) remove(element);
  for (const element of findAll(root, ({ tagName }) => tagName === 'o:p')) unwrap(element);
  return leftOut;
}

const isDrawnMarker = (element: Element): boolean => stylesOf(element).get('mso-list') === 'ignore';

/** A comment's words lie at the end of the page, its anchor in the text. */
function liftComments(root: Parent): LeftOut[] {
  const comments = findAll(root, (element) => stylesOf(element).get('mso-element') === 'comment');
  const leftOut = comments.map((comment): LeftOut => {
    const author = findAll(comment, (element) => stylesOf(element).has('mso-comment-author'))[0];
    const named = author === undefined ? undefined : authorOf(author);
    for (const anchor of findAll(comment, isCommentAnchor)) remove(anchor);
    return {
      what: 'comment',
      text: collapse(textOf(comment).replaceAll('\u00A0', ' ')),
      ...(named === undefined ? {} : { author: named }),
    };
  });
  const frames = findAll(root, (element) => stylesOf(element).get('mso-element') === 'comment-list');
  for (const element of [...comments, ...frames]) remove(element);
  for (const anchor of findAll(root, isCommentAnchor)) remove(anchor);
  return leftOut;
}

const isCommentAnchor = (element: Element): boolean =>
  /(^|\s)(msocomanchor|msocomoff)(\s|$)/i.test(attribute(element, 'class') ?? '') ||
  stylesOf(element).get('mso-special-character') === 'comment';

/** `stylesOf` is in lower case; a name is not. */
const authorOf = (element: Element): string | undefined =>
  /mso-comment-author:\s*"?([^;"]+)/i.exec(attribute(element, 'style') ?? '')?.[1]?.trim();

/** Added words stay, words that were struck out go, both are told. */
function settleChanges(root: Parent): LeftOut[] {
  return findAll(root, ({ tagName }) => tagName === 'ins' || tagName === 'del').flatMap((element): LeftOut[] => {
    const cite = attribute(element, 'cite')?.replace(/^mailto:/, '') ?? '';
    const text = collapse(textOf(element));
    const isDeletion = element.tagName === 'del';
    if (isDeletion) remove(element);
    else unwrap(element);
    if (text === '') return [];
    return [{ what: isDeletion ? 'deletion' : 'insertion', text, ...(cite === '' ? {} : { author: decoded(cite) }) }];
  });
}

function decoded(text: string): string {
  return /%[0-9a-f]{2}/i.test(text) && !/%(?![0-9a-f]{2})/i.test(text) ? decodeURIComponent(text) : text;
}

/** `l0:level2` of the definitions in the page's style sheet that say "bullet". */
function bulletLevels(root: Parent): ReadonlySet<string> {
  const sheets = findAll(root, ({ tagName }) => tagName === 'style').map(sheetText);
  const definitions = sheets.flatMap((sheet) => [...sheet.matchAll(/@list\s+(l\d+:level\d+)[^{]*\{([^}]*)\}/g)]);
  return new Set(
    definitions.flatMap(([, name, rules]) =>
      name !== undefined && /mso-level-number-format:\s*bullet/.test(rules ?? '') ? [name] : [],
    ),
  );
}

/** Word puts its style sheet into an HTML comment within `style`. */
const sheetText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function nameList(element: Element, bullets: ReadonlySet<string>): void {
  const said = /^(l\d+)\s+level(\d+)/.exec(stylesOf(element).get('mso-list') ?? '');
  if (said === null || said[1] === undefined || said[2] === undefined) return;
  const drawn = findAll(element, isDrawnMarker).map((marker) => textOf(marker).replaceAll('\u00A0', ' ').trim());
  setAttribute(element, listAttributes.item, itemOf(drawn.join(''), bullets.has(`${said[1]}:level${said[2]}`)));
  setAttribute(element, listAttributes.level, said[2]);
}

/** A letter or digit with its dot or bracket is a number; `o` alone is one of Word's own bullets. */
function itemOf(marker: string, isBulletLevel: boolean): ListItem {
  if (marker === '') return isBulletLevel ? 'bullet' : 'number';
  const isNumber = /^[([]?[\p{L}\p{N}.]{1,8}[.)\]\-–:]*$/u.test(marker) && marker !== 'o' && !isSymbol(marker);
  return isNumber && !isBulletLevel ? 'number' : 'bullet';
}

/** Letters that Wingdings and Symbol draw as bullets: Word writes the letter. */
const isSymbol = (marker: string): boolean => /^[§ØüvqnlwrqÃ·•▪◦●○■□➢✓✔-]$/u.test(marker);

/** What a paragraph is where only its class says so. */
function nameByClass(element: Element): void {
  const name = attribute(element, 'class') ?? '';
  if (element.tagName !== 'p') return;
  if (/^MsoTitle/i.test(name)) retag(element, 'h1');
  else if (/^Mso(Intense)?Quote/i.test(name)) retag(element, 'blockquote');
}

function retag(element: Element, name: string): void {
  const dir = attribute(element, 'dir');
  const other = replaceBy(element, name, dir === null ? {} : { dir });
  other.childNodes = element.childNodes;
  for (const child of other.childNodes) child.parentNode = other;
}
