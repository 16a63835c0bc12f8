/** What was typed after `midad` → a call, or why it is none. Knows the commands' shapes, not what they do. */
import { parseArgs } from 'node:util';
import type { Language } from '../../shared/messages/translate';
import { maxPage } from '../../shared/search/search-request';
import { failed, succeeded, type Result } from '../../shared/result';

/** Arguments in order; one in brackets may be missing, the last may repeat. A command of two words has both in its name. */
const shapes = {
  init: { needs: ['WORKSPACE'], options: ['name'], required: [] },
  import: { needs: ['WORKSPACE', 'FILE…'], options: [], required: [] },
  list: { needs: ['WORKSPACE'], options: [], required: [] },
  search: { needs: ['WORKSPACE', 'WORDS…'], options: ['limit'], required: [] },
  find: { needs: ['WORKSPACE', 'TEXT'], options: ['replace', 'yes'], required: [] },
  ticker: { needs: ['WORKSPACE'], options: ['to', 'record'], required: [] },
  approve: { needs: ['WORKSPACE', 'ID'], options: [], required: [] },
  'people found': { needs: ['WORKSPACE'], options: ['as', 'name', 'roles', 'desks'], required: ['as'] },
  'people request': { needs: ['WORKSPACE'], options: ['as', 'name', 'to'], required: ['as'] },
  'people admit': { needs: ['WORKSPACE', 'FILE'], options: ['as', 'roles', 'desks'], required: ['as', 'roles'] },
  'people change': { needs: ['WORKSPACE', 'PERSON'], options: ['as', 'roles', 'desks'], required: ['as', 'roles'] },
  'people revoke': { needs: ['WORKSPACE', 'PERSON'], options: ['as', 'reason'], required: ['as'] },
  'people rekey': { needs: ['WORKSPACE'], options: ['as', 'request'], required: ['as'] },
  'people export': { needs: ['FILE'], options: ['as'], required: ['as'] },
  'people import': { needs: ['FILE'], options: ['as'], required: ['as'] },
  'people trust': { needs: ['WORKSPACE'], options: [], required: [] },
  'people list': { needs: ['WORKSPACE'], options: [], required: [] },
  move: {
    needs: ['WORKSPACE', 'ID', 'STATE'],
    options: ['as', 'reason', 'cause', 'time', 'override'],
    required: ['as'],
  },
  assign: { needs: ['WORKSPACE', 'ID', 'PERSON'], options: ['as'], required: ['as'] },
  hold: { needs: ['WORKSPACE', 'ID'], options: ['as', 'reason'], required: ['as', 'reason'] },
  release: { needs: ['WORKSPACE', 'ID'], options: ['as', 'reason'], required: ['as', 'reason'] },
  waive: { needs: ['WORKSPACE', 'ID', 'RULES'], options: ['as', 'reason'], required: ['as', 'reason'] },
  comments: { needs: ['WORKSPACE', '[ID]'], options: ['all'], required: [] },
  comment: { needs: ['WORKSPACE', 'ID', 'TEXT'], options: ['as', 'on', 'thread'], required: ['as'] },
  resolve: { needs: ['WORKSPACE', 'ID', 'THREAD'], options: ['as'], required: ['as'] },
  reopen: { needs: ['WORKSPACE', 'ID', 'THREAD'], options: ['as'], required: ['as'] },
  history: { needs: ['WORKSPACE', 'ID'], options: [], required: [] },
  'verify-record': { needs: ['WORKSPACE'], options: ['as'], required: [] },
  export: {
    needs: ['WORKSPACE'],
    options: ['to', 'include-drafts', 'built-in-templates', 'set-aside', 'profile', 'since', 'all', 'as', 'reason'],
    required: [],
  },
  verify: { needs: ['PACKAGE'], options: ['roster'], required: [] },
  receipts: { needs: ['WORKSPACE'], options: ['profile', 'from'], required: [] },
  doctor: { needs: ['WORKSPACE'], options: ['repair'], required: [] },
  backup: { needs: ['WORKSPACE'], options: ['to'], required: ['to'] },
  restore: { needs: ['FILE'], options: ['to'], required: ['to'] },
  help: { needs: [], options: [], required: [] },
} as const satisfies Record<string, Shape>;

type Shape = {
  readonly needs: readonly string[];
  readonly options: readonly OptionName[];
  readonly required: readonly OptionName[];
};
type SigningOption = 'as' | 'roles' | 'desks' | 'reason' | 'cause' | 'time';
type OptionName =
  | 'replace'
  | 'yes'
  | 'name'
  | 'to'
  | 'include-drafts'
  | 'built-in-templates'
  | 'set-aside'
  | 'limit'
  | 'repair'
  | 'record'
  | 'request'
  | 'profile'
  | 'since'
  | 'roster'
  | 'from'
  | 'override'
  | 'all'
  | 'on'
  | 'thread'
  | SigningOption;
export type CommandName = keyof typeof shapes;

export type Call = {
  readonly command: CommandName;
  readonly values: readonly string[];
  readonly name: string | null;
  readonly to: string | null;
  readonly drafts: 'refuse' | 'include';
  readonly templates: 'as-newsroom' | 'built-in';
  /** Rules of the gate that are not to be asked, as typed; null where none were named. */
  readonly setAside: string | null;
  readonly limit: number | null;
  readonly repair: boolean;
  /** What is to stand in place of what is found; '' for nothing. */
  readonly replacement: string | null;
  /** Whether files may be changed, or a person wants to see first what would be. */
  readonly consent: 'given' | 'asked';
  /** Of which line what happened is asked for. */
  readonly record: string | null;
  /** The file of a request by which a member asks for a new key to be accepted. */
  readonly request: string | null;
  /** The id of a profile in newsroom.json. */
  readonly profile: string | null;
  /** What was handed over before: only what differs is handed over now. */
  readonly since: string | null;
  /** Whether a target gets only what it does not have yet. */
  readonly extent: 'changed' | 'all';
  /** The roster by which a package is judged. */
  readonly roster: string | null;
  /** The folder or file in which a website has put what it says. */
  readonly from: string | null;
  /** Whether resolved ones are asked for too; on which words something is said, or in which thread. */
  readonly comments: { readonly all: boolean; readonly on: string | null; readonly thread: string | null };
  /** Who does it and what they say of it, as typed; null what was not. */
  readonly signing: { readonly [Option in SigningOption]: string | null } & { readonly override: 'none' | 'asked' };
};

export type UsageFault =
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command'; readonly name: string }
  | { readonly code: 'unknown-option'; readonly name: string }
  | { readonly code: 'missing-argument'; readonly command: string; readonly name: string }
  | { readonly code: 'extra-argument'; readonly command: string; readonly name: string }
  | { readonly code: 'missing-value'; readonly name: string }
  /** Each asks for another answer. */
  | { readonly code: 'options-apart'; readonly name: string; readonly other: string }
  | { readonly code: 'wrong-value'; readonly name: string; readonly value: string };

/** How to answer, known also where the call itself is wrong. */
export type Manner = { readonly answer: 'words' | 'json'; readonly language: Language };

export type Typed = { readonly manner: Manner; readonly asked: Result<Call | 'version', UsageFault> };

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  'include-drafts': { type: 'boolean' },
  'built-in-templates': { type: 'boolean' },
  'set-aside': { type: 'string' },
  lang: { type: 'string' },
  record: { type: 'string' },
  request: { type: 'string' },
  profile: { type: 'string' },
  since: { type: 'string' },
  roster: { type: 'string' },
  from: { type: 'string' },
  as: { type: 'string' },
  roles: { type: 'string' },
  desks: { type: 'string' },
  reason: { type: 'string' },
  cause: { type: 'string' },
  time: { type: 'string' },
  override: { type: 'boolean' },
  all: { type: 'boolean' },
  on: { type: 'string' },
  thread: { type: 'string' },
  repair: { type: 'boolean' },
  replace: { type: 'string' },
  yes: { type: 'boolean' },
  limit: { type: 'string' },
  name: { type: 'string' },
  to: { type: 'string' },
} as const;
const everywhere = new Set(['json', 'help', 'version', 'lang']);

/** `ambient` is the language of the terminal; `--lang` goes before it. */
export function parseArguments(argv: readonly string[], ambient: Language): Typed {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const language = values.lang === 'ar' || values.lang === 'en' ? values.lang : ambient;
  const manner: Manner = { answer: values.json === true ? 'json' : 'words', language };
  const given = tokens.filter((token) => token.kind === 'option');
  const words = joined(positionals);
  const fault = optionFault(given, words[0]);
  if (fault !== null) return { manner, asked: failed(fault) };
  if (values.help === true) return { manner, asked: succeeded(callOf('help', [], values)) };
  if (values.version === true) return { manner, asked: succeeded('version') };
  return { manner, asked: commandOf(words, values) };
}

/** The two words of a command as one. */
function joined([first, second, ...values]: readonly string[]): readonly string[] {
  const both = `${first} ${second}`;
  if (second !== undefined && isCommand(both)) return [both, ...values];
  return [first, second, ...values].filter((word) => word !== undefined);
}

type Given = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Written with `=`: only so may a value begin with a dash. */
  readonly inlineValue?: boolean | undefined;
};
type Values = { readonly [name: string]: string | boolean | (string | boolean)[] | undefined };

function optionFault(given: readonly Given[], command: string | undefined): UsageFault | null {
  for (const { name, rawName, value, inlineValue } of given) {
    if (!(name in options)) return { code: 'unknown-option', name: rawName };
    const wantsValue = options[name as keyof typeof options].type === 'string';
    const mayBeEmpty = name === 'replace';
    if (
      wantsValue &&
      (value === undefined || (value === '' && !mayBeEmpty) || (inlineValue !== true && value.startsWith('-')))
    )
      return { code: 'missing-value', name: rawName };
    if (!wantsValue && value !== undefined) return { code: 'wrong-value', name: rawName, value };
    if (name === 'lang' && value !== 'ar' && value !== 'en')
      return { code: 'wrong-value', name: rawName, value: value ?? '' };
    if (name === 'limit' && !isLimit(value)) return { code: 'wrong-value', name: rawName, value: value ?? '' };
    if (isCommand(command) && !everywhere.has(name) && !isOption(shapes[command].options, name)) {
      return { code: 'unknown-option', name: rawName };
    }
  }
  return null;
}

function commandOf([command, ...values]: readonly string[], chosen: Values): Result<Call, UsageFault> {
  if (command === undefined) return failed({ code: 'no-command' });
  if (!isCommand(command)) return failed({ code: 'unknown-command', name: command });
  const { needs, required }: Shape = shapes[command];
  const missing = needs[values.length];
  if (missing !== undefined && !missing.startsWith('['))
    return failed({ code: 'missing-argument', command, name: missing });
  const extra = needs.at(-1)?.endsWith('…') ? undefined : values[needs.length];
  if (extra !== undefined && command !== 'help') return failed({ code: 'extra-argument', command, name: extra });
  if (chosen.record !== undefined && chosen.to !== undefined)
    return failed({ code: 'options-apart', name: '--to', other: '--record' });
  if (chosen.on !== undefined && chosen.thread !== undefined)
    return failed({ code: 'options-apart', name: '--on', other: '--thread' });
  if (chosen.yes === true && chosen.replace === undefined)
    return failed({ code: 'missing-argument', command, name: '--replace' });
  const absent = command === 'export' ? wantingToExport(chosen) : required.find((name) => chosen[name] === undefined);
  if (absent !== undefined) return failed({ code: 'missing-argument', command, name: `--${absent}` });
  return succeeded(callOf(command, values, chosen));
}

/** To a server of a profile goes what was approved, by the newsroom's own pages; anything else is for a folder or a ZIP file. */
function wantingToExport(chosen: Values): string | undefined {
  if (chosen.to !== undefined) return undefined;
  const forFiles = ['include-drafts', 'built-in-templates', 'set-aside'].some((name) => chosen[name] !== undefined);
  return chosen.profile === undefined || forFiles ? 'to' : undefined;
}

function callOf(command: CommandName, values: readonly string[], chosen: Values): Call {
  const text = (value: Values[string]) => (typeof value === 'string' ? value : null);
  return {
    command,
    values,
    name: text(chosen.name),
    to: text(chosen.to),
    drafts: chosen['include-drafts'] === true ? 'include' : 'refuse',
    templates: chosen['built-in-templates'] === true ? 'built-in' : 'as-newsroom',
    setAside: text(chosen['set-aside']),
    limit: text(chosen.limit) === null ? null : Number(chosen.limit),
    repair: chosen.repair === true,
    replacement: text(chosen.replace),
    consent: chosen.yes === true ? 'given' : 'asked',
    record: text(chosen.record),
    request: text(chosen.request),
    profile: text(chosen.profile),
    since: text(chosen.since),
    extent: chosen.all === true ? 'all' : 'changed',
    roster: text(chosen.roster),
    from: text(chosen.from),
    comments: { all: chosen.all === true, on: text(chosen.on), thread: text(chosen.thread) },
    signing: {
      as: text(chosen.as),
      roles: text(chosen.roles),
      desks: text(chosen.desks),
      reason: text(chosen.reason),
      cause: text(chosen.cause),
      time: text(chosen.time),
      override: chosen.override === true ? 'asked' : 'none',
    },
  };
}

const isLimit = (value: string | undefined): boolean => /^[1-9]\d{0,2}$/.test(value ?? '') && Number(value) <= maxPage;
const isCommand = (name: string | undefined): name is CommandName => name !== undefined && Object.hasOwn(shapes, name);
const isOption = (names: readonly string[], name: string): boolean => names.includes(name);
