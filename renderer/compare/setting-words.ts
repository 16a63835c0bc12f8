/** What has been set otherwise, in words. */
import type { ComparedPiece } from '../../shared/compare/comparison';
import type { LookChange } from '../../shared/differences/told';
import type { MessageKey, Translate } from '../../shared/messages/translate';
import { isolated } from '../i18n/plain-words';
import { kindName } from '../reading/part-words';

const marks: Readonly<Record<string, MessageKey>> = {
  strong: 'command.format.bold',
  em: 'command.format.italic',
  underline: 'command.format.underline',
  'strike-through': 'command.format.strike',
  code: 'changes.mark.code',
  sub: 'changes.mark.sub',
  sup: 'changes.mark.sup',
};

/** A look by its name; one that this version does not know by its own. */
export function lookName(t: Translate, mark: string): string {
  const key = marks[mark];
  return key === undefined ? isolated(mark) : t(key);
}

/** «غُيّر التنسيق: +غامق», «غُيّر الرابط: كان … وصار …». */
export function looksText(t: Translate, looks: readonly LookChange[]): string {
  const words = looks.map((look) => {
    if (look.kind !== 'link') return t(`changes.look.${look.kind}`, { look: lookName(t, look.mark) });
    const [was, is] = [look.was, look.is].map((address) => (address === null ? '' : isolated(address)));
    if (look.was === null) return t('changes.link.on', { is: is ?? '' });
    return look.is === null
      ? t('changes.link.off', { was: was ?? '' })
      : t('changes.link.changed', { was: was ?? '', is: is ?? '' });
  });
  return words.length === 0 ? t('changes.look') : words.join(t('changes.and'));
}

/** `bullet h2` is both. */
export const kindNames = (t: Translate, kind: unknown): string =>
  String(kind)
    .split(' ')
    .map((name) => kindName(t, name))
    .join(' · ');

export type NamedSetting = Pick<Extract<ComparedPiece, { readonly kind: 'setting' }>, 'name' | 'field' | 'was' | 'is'>;

export function settingText(t: Translate, piece: NamedSetting): string {
  const { name, field, was, is } = piece;
  if (name === 'kind') return t('changes.became', { was: kindNames(t, was), is: kindNames(t, is) });
  if (name === 'ticked') return t(is === true ? 'changes.ticked' : 'changes.unticked');
  if (name === 'crop' || name === 'focus' || name === 'columnWidths' || name === 'cells') return t(`changes.${name}`);
  const named = t(`changes.setting.${name}`, { field: isolated(field) });
  const said = (value: unknown): string => {
    if (value === null || value === undefined) return t('changes.unset');
    if (name === 'direction') return t(value === 'rtl' ? 'changes.rtl' : 'changes.ltr');
    return isolated(typeof value === 'string' ? value : JSON.stringify(value));
  };
  if (was === null) return t('changes.setTo', { name: named, is: said(is) });
  return t('changes.set', { name: named, was: said(was), is: said(is) });
}
