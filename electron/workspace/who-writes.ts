/** Who changes an article's file from this machine, and that a reviewer changes nothing that is not a suggestion. */
import type { Article } from '../../shared/model/article';
import type { FileHash } from '../../shared/model/ids';
import { isReviewOnly, type Tracker } from '../../shared/people/review-only';
import { membersOf } from '../../shared/people/roster';
import { reviewed, writtenOutside } from '../../shared/suggestions/written-outside';
import type { Ports } from '../ports/ports';
import type { ReadOutcome } from './files/read-document';
import type { RosterFiles } from './review/roster-files';

type Given = { readonly roster: Pick<RosterFiles, 'held'>; readonly ports: Ports };
type OnDisk = { readonly base: FileHash; readonly read: () => Promise<ReadOutcome<Article>> };

export function whoWrites({ roster, ports }: Given) {
  const tracker = async (): Promise<Tracker> => {
    const by = ports.author?.() ?? { person: null, name: ports.person() };
    if (by.person === null) return { by, role: 'writer' };
    const held = await roster.held();
    const member = held.kind === 'read' && held.roster !== null ? membersOf(held.roster).get(by.person) : undefined;
    return { by, role: member !== undefined && isReviewOnly(member.roles) ? 'reviewer' : 'writer' };
  };
  return {
    rewritten: async (was: Article, is: Article): Promise<Article> =>
      writtenOutside({ was, is }, { ...(await tracker()), at: ports.clock.now() }),
    /** What a window sends as it may be written. A file that is another one by now is no base: the save will say so. */
    heldToSuggesting: async (sent: Article, { base, read }: OnDisk): Promise<Article> => {
      const { by, role } = await tracker();
      if (role !== 'reviewer') return sent;
      const disk = await read();
      if (disk.kind !== 'read' || disk.hash !== base) return sent;
      return reviewed({ was: disk.document, is: sent }, { by, at: ports.clock.now() });
    },
  };
}
