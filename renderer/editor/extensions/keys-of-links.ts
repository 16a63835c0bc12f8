/** Which definition is which: links and annotations of a block by their keys, after an update that changed it. */
import type { LinkNode } from '@lexical/link';
import { $getState, $setState, type ElementNode } from 'lexical';
import type { MarkDef } from '../../../shared/model/text-block';
import { carriedLink, carriedSpan, isSameJson, type CarriedSpan } from '../carried-state';
import { $runsOf, type Run } from '../runs';

/** Places may share a definition while they say the same; one that says something else is another. */
export function $keepLinkKeys(block: ElementNode, newKey: () => string): void {
  // What a definition says is compared as the document has it: the one that is a link here may be a second link's annotation there.
  const known = new Map<string, unknown>();
  const keyFor = (wanted: string | null, says: unknown): string => {
    const isFree = wanted !== null && (!known.has(wanted) || isSameJson(known.get(wanted), says));
    const alike = isFree ? wanted : [...known].find(([, other]) => isSameJson(other, says))?.[0];
    const key = alike ?? newKey();
    known.set(key, says);
    return key;
  };
  for (const run of $runsOf(block)) {
    if (run.kind === 'object') continue;
    if (run.link !== null) $keepLink(run.link, keyFor);
    $keepDefs(run, keyFor);
  }
}

type KeyFor = (wanted: string | null, says: unknown) => string;

function $keepLink(link: LinkNode, keyFor: KeyFor): void {
  const carried = $getState(link, carriedLink);
  const fields = carried?.fields ?? {};
  const key = keyFor(carried?.key ?? null, { ...fields, _type: 'link', href: link.getURL() });
  if (key !== carried?.key) $setState(link, carriedLink, { key, fields });
}

/** A definition that says the same as the words' own link, or as another of theirs, goes: nothing is marked twice with one key. */
function $keepDefs({ nodes, carried, link }: Run, keyFor: KeyFor): void {
  if (carried === null || carried.defs.length === 0) return;
  const renamed = new Map<string, string>();
  const borne = new Set(link === null ? [] : [$getState(link, carriedLink)?.key]);
  const defs = carried.defs.flatMap((def): MarkDef[] => {
    const { _key, ...says } = def;
    const key = keyFor(_key, says);
    renamed.set(_key, key);
    if (borne.has(key)) return [];
    borne.add(key);
    return [key === _key ? def : { ...def, _key: key }];
  });
  if (defs.length === carried.defs.length && defs.every((def, index) => def === carried.defs[index])) return;
  const order = [...new Set(carried.order.map((mark) => renamed.get(mark) ?? mark))];
  const next: CarriedSpan = { ...carried, defs, order };
  for (const node of nodes) $setState(node, carriedSpan, { ...next, lead: $getState(node, carriedSpan)?.lead ?? [] });
}
