/**
 * Pages by a newsroom's own templates. LiquidJS reads the language and runs nothing else: no file but the given ones, no property of a prototype, no clock and no
 * chance, and so long as its limits say. Whatever a template prints is escaped, unless it is markup of ours.
 */
import { Liquid, LiquidError, type Template } from 'liquidjs';
import type { Direction } from '../../arabic/direction';
import { failed, succeeded, type Result } from '../../result';
import { text } from '../html';
import { isolated } from '../isolate';
import { Markup } from './markup';
import {
  BrokenTemplate,
  templateEnding,
  templateKinds,
  type TemplateFault,
  type TemplateKind,
  type TemplateSources,
} from './template-sources';

export type PageTemplates = {
  readonly has: (kind: TemplateKind) => boolean;
  /** Throws `BrokenTemplate`. */
  readonly render: (kind: TemplateKind, input: object) => string;
};

/** Milliseconds, signs and what the engine counts as memory: far beyond what any page needs, and the end of a loop that has none. */
const limits = { renderLimit: 5000, parseLimit: 2_000_000, memoryLimit: 20_000_000 };

/** Filters that give the same for the same, everywhere. */
const filters = new Set(
  `abs append at_least at_most capitalize ceil compact concat default divided_by downcase first floor has join last lstrip map minus modulo plus prepend
  reject remove remove_first remove_last replace replace_first replace_last reverse round rstrip size slice sort split strip strip_newlines sum times
  truncate truncatewords uniq upcase url_encode where`.split(/\s+/),
);

/** `capture` would make text of markup, and so escape it twice. */
const tags = new Set(
  'assign for case comment include render decrement increment cycle if layout block raw tablerow unless break continue echo liquid #'.split(
    ' ',
  ),
);

/** Every file is read at once, so that each fault is known before anything goes out. */
export function pageTemplates(sources: TemplateSources): Result<PageTemplates, readonly TemplateFault[]> {
  const engine = engineOver(sources);
  const read = Object.entries(sources).map(([file, source]) => ({ file, template: parsed(engine, file, source) }));
  const faults = read.flatMap(({ template }) => (template.ok ? [] : [template.failure]));
  if (faults.length > 0) return failed(faults);
  const byFile = new Map(read.flatMap(({ file, template }) => (template.ok ? [[file, template.value] as const] : [])));
  return succeeded({
    has: (kind) => byFile.has(kind + templateEnding),
    render: (kind, input) => {
      const file = kind + templateEnding;
      const template = byFile.get(file);
      if (template === undefined) throw new TypeError(`no template ${file}`);
      try {
        return String(engine.renderSync(template, input));
      } catch (cause) {
        throw new BrokenTemplate(faultOf(cause, file));
      }
    },
  });
}

export const ownKinds = (sources: TemplateSources): TemplateKind[] =>
  templateKinds.filter((kind) => sources[kind + templateEnding] !== undefined);

function engineOver(sources: TemplateSources): Liquid {
  const engine = new Liquid({
    templates: { ...sources },
    extname: templateEnding,
    cache: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    outputEscape: (value: unknown) => (value instanceof Markup ? value.html : text(written(value))),
    ...limits,
  });
  for (const name of Object.keys(engine.filters)) if (!filters.has(name)) Reflect.deleteProperty(engine.filters, name);
  for (const name of Object.keys(engine.tags)) if (!tags.has(name)) Reflect.deleteProperty(engine.tags, name);
  engine.registerFilter('isolated', (value: unknown, direction: Direction = 'rtl') =>
    value instanceof Markup ? value : new Markup(isolated(written(value), direction)),
  );
  return engine;
}

const written = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

function parsed(engine: Liquid, file: string, source: string): Result<Template[], TemplateFault> {
  try {
    return succeeded(engine.parse(source, file));
  } catch (cause) {
    return failed(faultOf(cause, file));
  }
}

/** Where the engine stumbled, in its own words but for what it appends to them. */
function faultOf(cause: unknown, file: string): TemplateFault {
  if (!(cause instanceof Error)) throw new TypeError('an engine that throws no error', { cause });
  if (!LiquidError.is(cause)) return { file, line: null, what: cause.message };
  const { token, message } = cause as LiquidError;
  const [line] = token.getPosition();
  return { file: token.file ?? file, line: line ?? null, what: message.replace(/, (?:file:|line:).*$/s, '') };
}
