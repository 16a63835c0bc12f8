/** The spans of a block, as its nodes hold them: text, line breaks and tabs that belong together. */
import { $isLinkNode, type LinkNode } from '@lexical/link';
import { $getState, $isLineBreakNode, $isTabNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from 'lexical';
import { carriedSpan, type CarriedSpan } from './carried-state';
import { $isUnknown, type UnknownNode } from './nodes/unknown-nodes';

/** Nodes that make one span. `format` is null while there are only line breaks, which have none. */
export type Run = {
  readonly kind: 'run';
  readonly carried: CarriedSpan | null;
  readonly format: number | null;
  readonly link: LinkNode | null;
  readonly nodes: readonly LexicalNode[];
};

export type RunObject = { readonly kind: 'object'; readonly node: UnknownNode };

/** In order. Only within a read or update. */
export function $runsOf(block: ElementNode): (Run | RunObject)[] {
  const runs: (Run | RunObject)[] = [];
  for (const { node, link } of $leaves(block)) {
    if ($isUnknown(node)) {
      runs.push({ kind: 'object', node });
      continue;
    }
    const run = $runOf(node, link);
    const last = runs.at(-1);
    const joined = last?.kind === 'run' ? join(last, run) : null;
    if (joined === null) runs.push(run);
    else runs[runs.length - 1] = joined;
  }
  return runs;
}

/** The text of a run, line breaks as line feeds. */
export function runText(run: Run): string {
  return run.nodes.map((node) => ($isLineBreakNode(node) ? '\n' : node.getTextContent())).join('');
}

function* $leaves(element: ElementNode, link: LinkNode | null = null): Generator<{ node: LexicalNode; link: LinkNode | null }> {
  for (const node of element.getChildren()) {
    if ($isLinkNode(node)) yield* $leaves(node, node);
    else if ($isTextNode(node) || $isLineBreakNode(node) || $isUnknown(node)) yield { node, link };
  }
}

function $runOf(node: LexicalNode, link: LinkNode | null): Run {
  const format = $isTextNode(node) ? (node as TextNode).getFormat() : null;
  return { kind: 'run', carried: $getState(node, carriedSpan), format, link, nodes: [node] };
}

/**
 * One span, where they stand in the same link, look alike and carry the same. A line break or tab that a person has just put
 * between two halves of a span carries nothing yet and belongs to both.
 */
function join(before: Run, after: Run): Run | null {
  if (before.link?.getKey() !== after.link?.getKey()) return null;
  if (before.format !== null && after.format !== null && before.format !== after.format) return null;
  const isBreak = after.nodes.every((node) => $isLineBreakNode(node) || $isTabNode(node));
  const isOnlyBreaks = before.nodes.every((node) => $isLineBreakNode(node));
  const isSame = before.carried?.key === after.carried?.key;
  const adopts = (after.carried === null && isBreak) || (before.carried === null && isOnlyBreaks);
  if (!isSame && !adopts) return null;
  return {
    kind: 'run',
    carried: before.carried ?? after.carried,
    format: before.format ?? after.format,
    link: before.link,
    nodes: [...before.nodes, ...after.nodes],
  };
}
