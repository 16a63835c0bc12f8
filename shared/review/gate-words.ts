/** Why an article stays at home, and the way out, as sentences. */
import type { Translate } from '../messages/translate';
import { findingWords } from './finding-words';
import type { StaysHome } from './may-export';
import { isWaivable, overridable, type WaiveRefusal } from './overrides';
import { anyRoleWords, rolesWords } from './refusal-words';

/** `moment`: how a time is said where this is read. */
type Saying = { readonly t: Translate; readonly moment: (at: string) => string };

export function gateWords(refusal: StaysHome, { t, moment }: Saying): string {
  switch (refusal.reason) {
    case 'embargoed':
    case 'scheduled':
      return t(`gate.${refusal.reason}`, { until: moment(refusal.until) });
    case 'held':
      return t('gate.held', { why: refusal.holds.at(-1)?.reason ?? '' });
    case 'open-suggestions':
      return t('gate.open-suggestions', { count: refusal.count });
    case 'checklist':
      return t('gate.checklist', { what: refusal.findings.map((finding) => findingWords(finding, t)).join(' ') });
    default:
      return t(`gate.${refusal.reason}`);
  }
}

/** What can be done about it, and by whom; that nobody sets it aside where that is so. */
export function wayOutWords({ reason }: Pick<StaysHome, 'reason'>, t: Translate): string {
  const aside = isWaivable(reason)
    ? t('gate.way.override', { roles: anyRoleWords(overridable[reason], t) })
    : t('gate.way.firm');
  return `${t(`gate.way.${reason}`)} ${aside}`;
}

export const waiveWords = (refusal: WaiveRefusal, t: Translate): string =>
  refusal.reason === 'no-right'
    ? t('waive.no-right', { rule: t(`gate.rule.${refusal.rule}`), roles: rolesWords(refusal.roles, t) })
    : t(`waive.${refusal.reason}`);

/** Rules that were set aside; those of a later version under the name they have. */
export const waivedWords = (rules: readonly string[], t: Translate): string =>
  rules.map((rule) => (isWaivable(rule) ? t(`gate.rule.${rule}`) : rule)).join(t('cli.separator'));
