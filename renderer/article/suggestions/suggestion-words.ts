/** What is suggested, in words: for the list, for whoever points at it, and for a refusal that names it. */
import type { Change } from '../../../shared/suggestions/changes-between';
import type { Translate } from '../../../shared/messages/translate';
import { isolated } from '../../i18n/plain-words';
import { fieldName, kindName } from '../../reading/part-words';

/** «إضافة», or of a field «إضافة في «العنوان»». */
export function kindText(t: Translate, { kind, place, aspect }: Change): string {
  if (kind === 'field') return fieldName(t, aspect ?? '');
  const named = t(`suggestions.kind.${kind}`);
  return place.kind === 'field' ? t('suggestions.in', { kind: named, place: fieldName(t, place.field) }) : named;
}

export type ChangeWords = {
  /** Words that are gone and words that came; null where there is nothing to read. */
  readonly gone: string | null;
  readonly come: string | null;
};

/** Of a change of words those, of a setting what it was and is. */
export function wordsIn(t: Translate, { kind, before, after }: Change): ChangeWords {
  const said = kind === 'style' ? (text: string) => styleText(t, text) : (text: string) => spoken(t, text);
  switch (kind) {
    case 'inserted':
    case 'blockCome':
      return { gone: null, come: said(after) };
    case 'deleted':
    case 'blockGone':
      return { gone: said(before), come: null };
    case 'formatted':
    case 'blockMoved':
      return { gone: null, come: said(after) };
    default:
      return { gone: before === '' ? null : said(before), come: after === '' ? null : said(after) };
  }
}

/** Whether what came is new, and not only shown to say where it is. */
export const isNew = ({ kind }: Change): boolean => kind !== 'formatted' && kind !== 'blockMoved';

const spoken = (t: Translate, text: string): string =>
  text.trim() === '' ? t(text === '' ? 'suggestions.nothing' : 'suggestions.space') : text.trim();

/** `h2`, `normal`, or of a list `normal، bullet، 1`: numbers are levels. */
function styleText(t: Translate, text: string): string {
  const names = text.split('، ').filter((name) => name !== '' && !/^\d+$/u.test(name));
  const list = names.length > 1 ? names.filter((name) => name !== 'normal') : names;
  return list.map((name) => kindName(t, name)).join(' · ');
}

/** What somebody reads who points at it in the text. */
export function pointedText(t: Translate, name: string, change: Change): string {
  const kind = kindText(t, change);
  const gone = change.before.trim();
  const isGone = change.kind === 'deleted' || change.kind === 'replaced' || change.kind === 'blockGone';
  return isGone && gone !== ''
    ? t('suggestions.saidGone', { name: isolated(name), kind, gone: isolated(gone) })
    : `${isolated(name)}: ${kind}`;
}
