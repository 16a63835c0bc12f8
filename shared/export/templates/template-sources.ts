/** A newsroom's own templates: files of the Liquid language in `templates/`, by name. docs/templates.md says what they are given. */

/** One for each kind of page; a kind without a file is made as usual. Other `.liquid` files are parts that these take in. */
export const templateKinds = ['article', 'notice', 'front', 'section'] as const;
export type TemplateKind = (typeof templateKinds)[number];

export const templateEnding = '.liquid';

/** `article.liquid` → its text. */
export type TemplateSources = Readonly<Record<string, string>>;

/** `line` counts from 1; null where the fault is nobody's line. `what` is the engine's own words. */
export type TemplateFault = { readonly file: string; readonly line: number | null; readonly what: string };

/** Thrown while pages are made; whoever hands over words it. */
export class BrokenTemplate extends Error {
  override readonly name = 'BrokenTemplate';
  readonly fault: TemplateFault;

  constructor(fault: TemplateFault) {
    super(`${fault.file}:${fault.line ?? 0}: ${fault.what}`);
    this.fault = fault;
  }
}
