/**
 * Anybody's HTML as blocks: a clipboard, a page, what a word processor's file was turned into. One way for all of them, so that
 * a paste, a drop and an import give the same.
 */
import type { Direction } from '../../arabic/direction';
import { findAll, attribute, parseHtml, type Parent } from '../html/html-nodes';
import { htmlToBody, type HtmlBody, type HtmlOptions } from '../html/html-to-body';
import type { LeftOut, NewKey } from '../imported';
import { pictureInAddress } from '../pictures/carried-picture';
import { claimCaptions } from '../pictures/claim-captions';
import { liftFootnotes } from './footnotes';
import { tidyBlocks } from './tidy-blocks';
import { cleanWordHtml } from './word-html';

export type ReadOptions = Pick<HtmlOptions, 'newKey' | 'firstHeading' | 'direction' | 'pictures' | 'files'>;

/** What was copied, as blocks to put into an article of this direction. Pictures that came along are among them (shared/import/pictures). */
export function readPastedHtml(
  html: string,
  options: { readonly newKey: NewKey; readonly direction: Direction },
): HtmlBody {
  const root = parseHtml(html);
  const leftOut = cleanHtml(root);
  const read = readCleanHtml(root, {
    ...options,
    firstHeading: 'heading',
    pictures: 'left-out',
    files: pictureInAddress,
  });
  return { ...read, leftOut: [...leftOut, ...read.leftOut] };
}

/** Mends the tree where it stands, before anything of it is read. */
export function cleanHtml(root: Parent): readonly LeftOut[] {
  return [...(isFromWordProcessor(root) ? cleanWordHtml(root) : []), ...liftFootnotes(root)];
}

export function readCleanHtml(root: Parent, options: ReadOptions): HtmlBody {
  const { files } = options;
  if (files !== undefined) claimCaptions(root, (picture) => files(attribute(picture, 'src') ?? '') !== null);
  const read = htmlToBody(root, { ...options, whiteSpace: 'collapse' });
  return { ...read, body: tidyBlocks(read.body, options) };
}

/** On a page of the web `del` is a correction that readers see; in a word processor's it is a tracked change. */
function isFromWordProcessor(root: Parent): boolean {
  const named = findAll(root, ({ tagName }) => tagName === 'meta').map((meta) =>
    attribute(meta, 'name')?.toLowerCase() === 'generator' ? (attribute(meta, 'content') ?? '') : '',
  );
  const isNamed = named.some((generator) => /Microsoft|LibreOffice|OpenOffice/.test(generator));
  return isNamed || findAll(root, (element) => (attribute(element, 'class') ?? '').startsWith('Mso')).length > 0;
}
