/** The spans of a block as its nodes hold them: pieces of text and line breaks that belong together, and objects between them. */
import { $isLinkNode, type LinkNode } from '@lexical/link';
import { $getState, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { carriedSpan, isSameJson, type CarriedSpan } from './carried-state';
import { $isObject, type ObjectNode } from './nodes/object-nodes';

/** Nodes that make one span. `format` is null while there are only line breaks, which have none. */
export type Run = {
  readonly kind: 'run';
  readonly carried: CarriedSpan | null;
  readonly format: number | null;
  readonly link: LinkNode | null;
  readonly nodes: readonly LexicalNode[];
};

export type RunObject = { readonly kind: 'object'; readonly node: ObjectNode };

/** In order. Only within a read or update. */
export function $runsOf(block: ElementNode): (Run | RunObject)[] {
  const runs: (Run | RunObject)[] = [];
  for (const { node, link } of $leaves(block)) {
    if ($isObject(node)) {
      runs.push({ kind: 'object', node });
      continue;
    }
    const run = $runOf(node, link);
    const last = runs.at(-1);
    if (last?.kind === 'run' && isOneSpan(last, run)) runs[runs.length - 1] = join(last, run);
    else runs.push(run);
  }
  return runs;
}

/** The text of a run, line breaks as line feeds. */
export function runText(run: Run): string {
  return run.nodes.map((node) => node.getTextContent()).join('');
}

/** True where two spans look alike and stand for the same; only their keys, and what is invisible, may differ. */
export function isSameLook(a: Run, b: Run): boolean {
  return (
    isSameLink(a, b) &&
    (a.format === null || b.format === null || a.format === b.format) &&
    isSameJson(a.carried?.unknown ?? [], b.carried?.unknown ?? []) &&
    isSameJson(a.carried?.defs ?? [], b.carried?.defs ?? []) &&
    isSameJson(a.carried?.fields ?? {}, b.carried?.fields ?? {})
  );
}

function* $leaves(
  element: ElementNode,
  link: LinkNode | null = null,
): Generator<{ node: LexicalNode; link: LinkNode | null }> {
  for (const node of element.getChildren()) {
    if ($isLinkNode(node)) yield* $leaves(node, node);
    else if ($isTextNode(node) || $isLineBreakNode(node) || $isObject(node)) yield { node, link };
  }
}

function $runOf(node: LexicalNode, link: LinkNode | null): Run {
  const format = $isTextNode(node) ? node.getFormat() : null;
  return { kind: 'run', carried: $getState(node, carriedSpan), format, link, nodes: [node] };
}

/** A line break that a person has just put between two halves of a span carries nothing yet and belongs to the first. */
function isOneSpan(before: Run, after: Run): boolean {
  const isNewBreak = after.carried === null && after.format === null;
  if (isNewBreak) return isSameLink(before, after);
  return before.carried !== null && before.carried.key === after.carried?.key && isSameLook(before, after);
}

const isSameLink = (a: Run, b: Run): boolean => a.link?.getKey() === b.link?.getKey();

/** Breaks have no look of their own: what the words say holds. */
function join(before: Run, after: Run): Run {
  return {
    kind: 'run',
    carried: before.format === null && after.format !== null ? after.carried : before.carried,
    format: before.format ?? after.format,
    link: before.link,
    nodes: [...before.nodes, ...after.nodes],
  };
}
