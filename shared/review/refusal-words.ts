/** Why a move or an assignment is refused, as sentences that say what to do. */
import type { Translate } from '../messages/translate';
import type { ArticleState } from '../model/record-event';
import type { Role } from '../model/roles';
import type { AssignRefusal } from './assign';
import type { Finding } from './checklist';
import { findingWords } from './finding-words';
import type { HoldRefusal } from './hold';
import { markPlaceWords } from './mark-place-words';
import type { MoveRefusal } from './moves';
import type { ToComeMark } from './to-come';

export type Between = { readonly from: ArticleState; readonly to: ArticleState };

export function refusalWords(refusal: MoveRefusal, { from, to }: Between, t: Translate): string {
  const names = { from: t(`state.${from}`), to: t(`state.${to}`) };
  switch (refusal.reason) {
    case 'no-right':
    case 'no-override':
      return t(`move.${refusal.reason}`, { ...names, roles: rolesWords(refusal.roles, t) });
    case 'held':
      return t('move.held', { ...names, why: refusal.holds.at(-1)?.reason ?? '' });
    default:
      return t(`move.${refusal.reason}`, names);
  }
}

/** The same with a line for each thing that it names. */
export function refusalLines(refusal: MoveRefusal, between: Between, t: Translate): string[] {
  const line = refusalWords(refusal, between, t);
  if (refusal.reason === 'checklist') return [line, ...wantingLines(refusal.findings, t)];
  return refusal.reason === 'still-to-come' ? [line, ...placesToCome(refusal.toCome, t)] : [line];
}

export function assignWords(refusal: AssignRefusal, t: Translate): string {
  if (refusal.reason !== 'no-right') return t(`assign.${refusal.reason}`);
  return t('assign.no-right', { roles: rolesWords(refusal.roles, t) });
}

export const holdWords = (refusal: HoldRefusal, t: Translate): string =>
  refusal.reason === 'no-right'
    ? t('hold.no-right', { roles: rolesWords(refusal.roles, t) })
    : t(`hold.${refusal.reason}`);

/** A line for each rule of the checklist that refuses. */
export const wantingLines = (wanting: readonly Finding[], t: Translate): string[] =>
  wanting.map((finding) => `  ${findingWords(finding, t)}`);

/** A line for each fact that is still to come: where it stands, and what is awaited. */
export const placesToCome = (toCome: readonly ToComeMark[], t: Translate): string[] =>
  toCome.map(({ place, note }) => {
    const where = markPlaceWords(place, t);
    return `  ${where}: ${note === '' ? t('toCome.noNote') : note}`;
  });

/** Any one of them, within a sentence. */
export const anyRoleWords = (roles: readonly Role[], t: Translate): string =>
  roles.map((role) => t(`role.${role}`)).join(t('role.anyOf'));

export const rolesWords = (roles: readonly Role[], t: Translate): string =>
  roles.map((role) => t(`role.${role}`)).join(t('cli.separator'));
