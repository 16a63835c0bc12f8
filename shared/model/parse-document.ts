/** File text → document, or why not. Never repairs: a file that can't be read is shown as such and left alone. */
import type { z } from 'zod';
import type { Data } from '../data';
import { failed, succeeded, type Result } from '../result';
import type { Unreadable } from './failure';

/** Larger than any article met (20,000 words are 0.3 MB); JSON beyond it is not parsed. Characters. */
export const maxDocumentLength = 5_000_000;
const maxDepth = 40;
const poisonedKeys = new Set(['__proto__', 'constructor', 'prototype']);

export type Format<Schema extends z.ZodType> = {
  readonly name: string;
  readonly schema: Schema;
  /** By the version it takes: from that to the next one. A version without a step is not read. */
  readonly migrations?: Readonly<
    Record<number, (document: Readonly<Record<string, unknown>>) => Record<string, unknown>>
  >;
};

/** Reads one document. `format.name` is `midad/<kind>@<version>`; a higher version of the same kind is `newer`, not `broken`. */
export function parseDocument<Schema extends z.ZodType>(
  text: string,
  format: Format<Schema>,
): Result<Data<Schema>, Unreadable> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const current = migrated(json.value, format);
  const foreign = foreignFormat(current, format.name);
  if (foreign !== null) return failed(foreign);
  const parsed = format.schema.safeParse(current);
  if (parsed.success) return succeeded(parsed.data as Data<Schema>);
  return failed(brokenAt(parsed.error.issues[0]));
}

/** JSON within our limits of size and depth and without poisoned keys, whatever it holds. */
export function parseJson(text: string): Result<unknown, Unreadable> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') return failed({ kind: 'empty' });
  if (json.length > maxDocumentLength) return failed({ kind: 'too-large', bytes: json.length });
  const shape = scanShape(json);
  if (shape.depth > maxDepth) return failed(broken('', 'nested-too-deep'));
  try {
    return succeeded(JSON.parse(json, refusePoison));
  } catch (cause) {
    if (cause instanceof PoisonedKey) return failed(broken(cause.key, 'forbidden-key'));
    if (!(cause instanceof SyntaxError)) throw cause;
    return failed(shape.isOpen ? { kind: 'half-written' } : broken('', 'not-json'));
  }
}

class PoisonedKey extends Error {
  readonly key: string;
  constructor(key: string) {
    super(key);
    this.key = key;
  }
}

/** JSON.parse makes own properties of these, which `Object.assign` would then turn into real ones. */
function refusePoison(key: string, value: unknown): unknown {
  if (poisonedKeys.has(key)) throw new PoisonedKey(key);
  return value;
}

/** How deep the brackets go, and whether they are still open at the end: that is how a cut-off file differs from a wrong one. */
function scanShape(json: string): { depth: number; isOpen: boolean } {
  let level = 0;
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (isInString) {
      if (char === '\\') at += 1;
      else if (char === '"') isInString = false;
    } else if (char === '"') isInString = true;
    else if (char === '{' || char === '[') depth = Math.max(depth, (level += 1));
    else if (char === '}' || char === ']') level -= 1;
  }
  return { depth, isOpen: isInString || level > 0 };
}

/** An older version, brought up step by step; anything else as it is. Only what is read: the file stays what it was until somebody saves. */
function migrated(value: unknown, { name, migrations = {} }: Omit<Format<z.ZodType>, 'schema'>): unknown {
  if (!isRecord(value) || typeof value['format'] !== 'string') return value;
  const [kind, version] = splitFormat(value['format']);
  const step = kind === splitFormat(name)[0] ? migrations[version] : undefined;
  return step === undefined
    ? value
    : migrated({ ...step(value), format: `${kind}@${version + 1}` }, { name, migrations });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function foreignFormat(value: unknown, expected: string): Unreadable | null {
  const found = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (found === expected) return null;
  if (typeof found !== 'string') return broken('format', 'not-a-midad-file');
  const [kind, version] = splitFormat(found);
  const [expectedKind, expectedVersion] = splitFormat(expected);
  return kind === expectedKind && version > expectedVersion
    ? { kind: 'newer', format: found.slice(0, 100) }
    : broken('format', 'not-a-midad-file');
}

function splitFormat(format: string): [kind: string, version: number] {
  const match = /^(.*)@(\d{1,6})$/.exec(format);
  return match ? [match[1]!, Number(match[2])] : [format, Number.NaN];
}

function brokenAt(issue: z.core.$ZodIssue | undefined): Unreadable {
  if (issue === undefined) return broken('', 'unknown');
  const { path, message } = deepest(issue);
  return broken(path.join('.'), message);
}

type Place = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Where none of several kinds fits, the one that was read furthest is the one that was meant. */
function deepest(issue: z.core.$ZodIssue): Place {
  if (issue.code !== 'invalid_union') return issue;
  const places = issue.errors.flat().map(deepest);
  const furthest = places.reduce<Place>((far, place) => (place.path.length > far.path.length ? place : far), {
    path: [],
    message: issue.message,
  });
  return { path: [...issue.path, ...furthest.path], message: furthest.message };
}

const broken = (where: string, what: string): Unreadable => ({
  kind: 'broken',
  where: where.slice(0, 200),
  what: what.slice(0, 200),
});
