/** Markup of ours on its way through a template: the one thing that a template prints as it is. */
import type { Html } from '../html';

export class Markup {
  readonly html: Html;

  constructor(html: Html) {
    this.html = html;
  }

  /** As text, which is escaped again: nothing becomes markup by passing through a filter. */
  toString(): string {
    return this.html;
  }
}
