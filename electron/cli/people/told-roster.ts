/** That nobody is trusted by the roster which lies there: said with every list and every export, where it would else only seem as if nothing was approved. */
import { RosterTrouble } from '../../../shared/people/me';
import type { Workspace } from '../../workspace/open-workspace';
import type { Answer, Context } from '../answer';

type Fault = { readonly seq: number; readonly reason: string };

export async function withRosterTrouble(
  answer: Answer,
  { roster }: Pick<Workspace, 'roster'>,
  t: Context['t'],
): Promise<Answer> {
  const found = await roster.held();
  if (found.kind !== 'broken') return answer;
  const { fault } = found;
  return {
    ...answer,
    exit: 1,
    facts: { ...answer.facts, rosterFault: fault },
    complaints: [...answer.complaints, ...rosterTroubleLines(fault, t)],
  };
}

/** A roster that holds in itself may be right after all, so the way to trust it is named. */
const mayBeRight: ReadonlySet<string> = new Set<RosterTrouble>(['replaced', 'rolled-back', 'rewritten']);

export function rosterTroubleLines({ seq, reason }: Fault, t: Context['t']): string[] {
  const trouble = RosterTrouble.safeParse(reason);
  const line = trouble.success ? t(`people.trouble.${trouble.data}`, { seq }) : t('cli.people.broken', { seq });
  return mayBeRight.has(reason) ? [line, t('cli.people.mayTrust')] : [line];
}
