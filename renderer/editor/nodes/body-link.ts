/** A link of the body. Lexical joins neighbours that lead to one place; here each stays its own, as the document may know other things of each. */
import { LinkNode } from '@lexical/link';
import { $getState, type LexicalNodeReplacement } from 'lexical';
import { carriedLink, isSameJson } from '../carried-state';

export class BodyLinkNode extends LinkNode {
  override $config() {
    return this.config('midad-link', { extends: LinkNode });
  }

  override shouldMergeAdjacentLink(other: LinkNode): boolean {
    return (
      super.shouldMergeAdjacentLink(other) && isSameJson($getState(this, carriedLink), $getState(other, carriedLink))
    );
  }
}

export const bodyLinkReplacement: LexicalNodeReplacement = {
  replace: LinkNode,
  withKlass: BodyLinkNode,
  with: (link: LinkNode) =>
    new BodyLinkNode(link.getURL(), { rel: link.getRel(), target: link.getTarget(), title: link.getTitle() }),
};
