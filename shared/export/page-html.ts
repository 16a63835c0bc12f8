/** The frame of every exported page: what stands round `main`. */
import type { Direction } from '../arabic/direction';
import { element, lines, page, text, type Html } from './html';

/** Tells our own pages from others when they are imported again. */
export const generator = 'Midad';

export type PageFrame = {
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  /** Relative to the page. */
  readonly stylesheet: string;
  readonly meta?: readonly Html[];
};

export function pageHtml(frame: PageFrame, ...content: readonly Html[]): string {
  const head = element(
    'head',
    {},
    lines(
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, text(frame.title)),
      element('meta', { name: 'generator', content: generator }),
      ...(frame.meta ?? []),
      element('link', { rel: 'stylesheet', href: frame.stylesheet }),
    ),
  );
  const body = element('body', {}, lines(...content));
  return page(element('html', { lang: frame.language, dir: frame.direction }, lines(head, body)));
}
