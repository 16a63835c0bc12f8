/** Which span is which, after an update that changed words of a block. */
import {
  $getNodeByKey,
  $getState,
  $isTextNode,
  $setState,
  NODE_STATE_DIRECT,
  type EditorState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Span } from '../../../shared/model/text-block';
import { carriedBlock, carriedSpan, isSameJson, plainSpan, type CarriedSpan } from '../carried-state';
import { $isObject, rawObject } from '../nodes/object-nodes';
import { $runsOf, isSameLook, type Run, type RunObject } from '../runs';

type Keeping = {
  readonly before: EditorState;
  readonly newKey: () => string;
  /** Keys that nobody outside points at yet: such a span may grow together with a neighbour of the same look. */
  readonly born: ReadonlySet<string>;
};

export function $keepSpanKeys(block: ElementNode, keeping: Keeping): void {
  $keyNewWords(block, keeping);
  $partDuplicates(block, keeping);
  $mergeBorn(block, keeping.born);
  for (const run of $runsOf(block)) if (run.kind === 'run') $unite(run);
  $tidyEmptySpans(block, keeping.newKey);
}

/** New words belong to a neighbour that looks like them, else to the empty span they were written into, else they are a span of their own. */
function $keyNewWords(block: ElementNode, { newKey }: Keeping): void {
  for (let runs = $runsOf(block), at = indexOfNew(runs); at >= 0; runs = $runsOf(block), at = indexOfNew(runs)) {
    const run = runs[at] as Run;
    const neighbour = [runs[at - 1], runs[at + 1]].find(
      (one): one is Run => one?.kind === 'run' && one.carried !== null && isSameLook(one, run),
    );
    const isLast = at === runs.length - 1;
    if (neighbour?.carried) $carry(run.nodes, { ...neighbour.carried, lead: [] });
    else $carry(run.nodes, (isLast ? $takeTail(block) : null) ?? { ...plainSpan, key: newKey() });
  }
}

const indexOfNew = (runs: readonly (Run | RunObject)[]): number =>
  runs.findIndex((run) => run.kind === 'run' && run.carried === null);

function $takeTail(block: ElementNode): CarriedSpan | null {
  const carried = $getState(block, carriedBlock);
  const [empty] = carried?.tail ?? [];
  if (carried === null || empty === undefined) return null;
  $setState(block, carriedBlock, { ...carried, tail: [] });
  const { _type, _key: key, text, marks, ...fields } = empty;
  return { ...plainSpan, key, fields };
}

/** Of two with one key the one that had it before keeps it, else the first: a span that was split, or pasted beside itself. */
function $partDuplicates(block: ElementNode, { before, newKey }: Keeping): void {
  const holders = new Map<string, Run | RunObject>();
  for (const run of $runsOf(block)) {
    const key = $keyOf(run);
    const holder = holders.get(key);
    if (holder === undefined) {
      holders.set(key, run);
      continue;
    }
    const isUsurped = !hadKey(holder, key, before) && hadKey(run, key, before);
    if (isUsurped) holders.set(key, run);
    $giveKey(isUsurped ? holder : run, newKey());
  }
}

function $keyOf(run: Run | RunObject): string {
  return run.kind === 'object' ? $getState(run.node, rawObject)._key : carriedBy(run).key;
}

function carriedBy({ carried }: Run): CarriedSpan {
  if (carried === null) throw new TypeError('words without a key');
  return carried;
}

function hadKey(run: Run | RunObject, key: string, before: EditorState): boolean {
  const nodes = run.kind === 'object' ? [run.node] : run.nodes;
  return nodes.some((node) => {
    const former = $getNodeByKey(node.getKey(), before);
    if ($isObject(former)) return $getState(former, rawObject, NODE_STATE_DIRECT)._key === key;
    return former !== null && $getState(former, carriedSpan, NODE_STATE_DIRECT)?.key === key;
  });
}

function $giveKey(run: Run | RunObject, key: string): void {
  if (run.kind === 'object') $setState(run.node, rawObject, { ...$getState(run.node, rawObject), _key: key });
  else $carry(run.nodes, { ...carriedBy(run), key, lead: [] });
}

/** Words that were made bold and plain again become one span with their neighbours, as they were. */
function $mergeBorn(block: ElementNode, born: ReadonlySet<string>): void {
  for (let pair = nextPair($runsOf(block), born); pair !== null; pair = nextPair($runsOf(block), born)) {
    const [first, second] = pair;
    const isFirstBorn = born.has(carriedBy(first).key) && !born.has(carriedBy(second).key);
    const [winner, loser] = isFirstBorn ? [second, first] : [first, second];
    $carry(loser.nodes, { ...carriedBy(winner), lead: [] });
  }
}

function nextPair(runs: readonly (Run | RunObject)[], born: ReadonlySet<string>): readonly [Run, Run] | null {
  for (const [index, second] of runs.entries()) {
    const first = runs[index - 1];
    if (first?.kind !== 'run' || second.kind !== 'run' || !isSameLook(first, second)) continue;
    const keys = [carriedBy(first).key, carriedBy(second).key] as const;
    if (keys[0] !== keys[1] && (born.has(keys[0]) || born.has(keys[1]))) return [first, second];
  }
  return null;
}

/** Pieces of one span that touch must carry the very same, or Lexical keeps them apart. */
function $unite({ nodes }: Run): void {
  for (const [index, node] of nodes.entries()) {
    const previous = nodes[index - 1];
    if (previous === undefined || !$isTextNode(previous) || !$isTextNode(node)) continue;
    const carried = $getState(previous, carriedSpan);
    if (carried !== null && !isSameJson(carried, $getState(node, carriedSpan))) $setState(node, carriedSpan, carried);
  }
}

/** An empty span whose key is needed elsewhere is given up; a block without words keeps one. */
function $tidyEmptySpans(block: ElementNode, newKey: () => string): void {
  const runs = $runsOf(block);
  const taken = new Set(runs.map($keyOf));
  const isFree = (span: Span): boolean => !taken.has(span._key) && taken.add(span._key) !== undefined;
  for (const run of runs) {
    for (const node of run.kind === 'object' ? [run.node] : run.nodes) $keepLead(node, isFree);
  }
  const carried = $getState(block, carriedBlock);
  if (carried === null) return;
  const kept = carried.tail.filter(isFree);
  const tail = runs.length === 0 && kept.length === 0 ? [emptySpan(newKey())] : kept;
  if (tail.length !== carried.tail.length || tail.some((span, index) => span !== carried.tail[index])) {
    $setState(block, carriedBlock, { ...carried, tail });
  }
}

function $keepLead(node: LexicalNode, isFree: (span: Span) => boolean): void {
  const carried = $getState(node, carriedSpan);
  if (carried === null || carried.lead.length === 0) return;
  const lead = carried.lead.filter(isFree);
  if (lead.length !== carried.lead.length) $setState(node, carriedSpan, { ...carried, lead });
}

const emptySpan = (key: string): Span => ({ _type: 'span', _key: key, text: '', marks: [] });

function $carry(nodes: readonly LexicalNode[], carried: CarriedSpan): void {
  for (const node of nodes)
    if (!isSameJson($getState(node, carriedSpan), carried)) $setState(node, carriedSpan, carried);
}
