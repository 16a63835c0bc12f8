/** What the gate must know of an article, from its text and the events of its record that hold. */
import type { Article } from '../model/article';
import type { ContentHash, Timestamp } from '../model/ids';
import type { RecordEvent } from '../model/record-event';
import type { Held } from '../people/signed-text';
import { namedSuggestions } from './named-suggestions';
import type { Finding } from './checklist';
import { holdsOf } from './hold';
import type { Papers } from './may-export';
import type { Waivable } from './overrides';
import { progressOf } from './progress';
import { handedOverIn, standingOf } from './standing';

type Known = {
  readonly hash: ContentHash;
  /** In any order. */
  readonly events: readonly Held<RecordEvent>[];
  /** What the checklist finds before an approval. */
  readonly findings: readonly Finding[];
};

export function papersOf(article: Article, { hash, events, findings }: Known): Papers {
  const { state, approvedHash } = standingOf(events);
  return {
    dossier: { hash, approvedHash },
    state,
    handedOver: handedOverIn(events),
    embargoedUntil: (article.embargoedUntil ?? null) as Timestamp | null,
    scheduledFor: progressOf(events).scheduledFor,
    holds: holdsOf(events),
    // Comparing is dear, and hardly any text has them.
    suggestions: namedSuggestions(article),
    wanting: findings.filter(({ rule, demand }) => demand === 'required' && !saidOtherwise.has(rule)),
    waived: waivedIn(events, hash),
  };
}

/** The gate has its own words for these. */
const saidOtherwise: ReadonlySet<Finding['rule']> = new Set(['embargo', 'suggestions']);

/** Of this very text: a waiver of another text says nothing of this one. Who approved it in spite of the checklist has set that aside. */
function waivedIn(events: readonly Held<RecordEvent>[], hash: ContentHash): readonly Waivable[] {
  const waived = new Set<Waivable>();
  for (const { document: event } of events) {
    if (event.hash !== hash) continue;
    if (event.kind === 'waived') for (const rule of event.rules) waived.add(rule as Waivable);
    if (event.kind === 'moved' && event.override && (event.to === 'approved' || event.to === 'corrected'))
      waived.add('checklist');
  }
  return [...waived];
}

/**
 * As `papersOf`, where nobody is trusted by the newsroom's roster. Nothing is approved, handed over or set aside by what nobody can prove; what would keep the
 * article in the house does so all the same, else taking the roster away would lift every hold.
 */
export function papersInDoubt(article: Article, { events, ...known }: Known): Papers {
  const { state } = standingOf(events);
  const isEnded = state === 'killed' || state === 'spiked';
  return { ...papersOf(article, { ...known, events: [] }), holds: holdsOf(events), ...(isEnded && { state }) };
}
