/** What is suggested, in words that an editor understands at a glance: for the list, for whoever points at it, and for a refusal that names it. */
import { objectBlockTypes } from '../../../shared/model/object-blocks';
import { listItems } from '../../../shared/model/text-block';
import type { Translate } from '../../../shared/messages/translate';
import type { Change } from '../../../shared/differences/changes-between';
import type { LookChange, SettingName, Told } from '../../../shared/differences/told';
import { kindNames, lookName, settingText } from '../../compare/setting-words';
import type { TimeFormat } from '../../i18n/format-time';
import { isolated } from '../../i18n/plain-words';
import { fieldName, fieldText, kindName } from '../../reading/part-words';

/** Of a change, or of one that the gate has named. */
export type ToldThere = Told & { readonly place: { readonly kind: string; readonly field?: string } };

/** «إضافة», «إضافة في «العنوان»», «تنسيق: عريض», «اقتباس بدل فقرة», «حذف صورة». */
export function kindText(t: Translate, told: ToldThere): string {
  const { kind, of, aspect, before, after } = told;
  switch (kind) {
    case 'inserted':
    case 'deleted':
    case 'replaced':
      return wordsText(t, kind, told);
    case 'formatted':
      return looksText(t, told.looks ?? []);
    case 'setting':
      return settingOf(t, told);
    case 'blockCome':
    case 'blockGone':
    case 'blockMoved': {
      const what = thingName(t, of ?? '');
      const isEmpty = isTextKind(of ?? '') && `${before}${after}`.trim() === '';
      return t(`suggestions.${kind}`, { what: isEmpty ? t('suggestions.noText', { what }) : what });
    }
    case 'blockParted':
    case 'blockJoined':
      return t(`suggestions.${kind}`);
    case 'field':
      return fieldName(t, aspect ?? '');
    case 'picture':
      return of === 'gallery' ? inCard(t, of, t('suggestions.picture')) : t('suggestions.picture');
    case 'object':
      return t('suggestions.object', { what: thingName(t, of ?? '') });
  }
}

function wordsText(t: Translate, kind: 'inserted' | 'deleted' | 'replaced', { text, place }: ToldThere): string {
  const named = t(`suggestions.kind.${kind}`);
  if (text === 'note') return t('suggestions.ofNote', { kind: named });
  if (text !== undefined) return t('suggestions.in', { kind: named, place: t(`cardText.${text}`) });
  return place.kind === 'field' ? t('suggestions.in', { kind: named, place: fieldName(t, place.field ?? '') }) : named;
}

/** «تنسيق: عريض؛ رابط إلى example.org». */
function looksText(t: Translate, looks: readonly LookChange[]): string {
  const words = looks.map((look) => {
    if (look.kind !== 'link') return t(`suggestions.look.${look.kind}`, { look: lookName(t, look.mark) });
    const [was, is] = [look.was, look.is].map((address) => isolated(address ?? ''));
    if (look.was === null) return t('suggestions.link.on', { is: is! });
    return look.is === null
      ? t('suggestions.link.off', { was: was! })
      : t('suggestions.link.changed', { was: was!, is: is! });
  });
  return words.length === 0 ? t('suggestions.kind.formatted') : words.join(t('changes.and'));
}

function settingOf(t: Translate, { setting, of }: ToldThere): string {
  if (setting === undefined) return t('suggestions.kind.formatted');
  if (setting.name === 'kind')
    return t('suggestions.became', { was: kindNames(t, setting.was), is: kindNames(t, setting.is) });
  const what = settingText(t, setting);
  const isNamed = of === undefined || (of !== 'gallery' && selfNamed.has(setting.name));
  return isNamed ? what : inCard(t, of, what);
}

/** Words that name their card. */
const selfNamed: ReadonlySet<SettingName> = new Set(['crop', 'focus', 'columnWidths', 'article']);

const inCard = (t: Translate, of: string, what: string): string => `${thingName(t, of)}: ${what}`;

const isTextKind = (of: string): boolean => !isObject(of) && of !== 'row' && of !== 'column';
const isObject = (of: string): of is (typeof objectBlockTypes)[number] => objectBlockTypes.some((type) => type === of);

/** A block by what a person calls it: «فقرة», «بند قائمة», «صورة». */
function thingName(t: Translate, of: string): string {
  if (isObject(of)) return t(`card.${of}`);
  if (of === 'row' || of === 'column') return t(`suggestions.${of}`);
  return listItems.some((item) => of.split(' ')[0] === item) ? t('suggestions.item') : kindName(t, of);
}

export type ChangeWords = {
  /** Words that are gone and words that came; null where there is nothing to read. */
  readonly gone: string | null;
  readonly come: string | null;
  /** Whether what came is new, and not only shown to say where it is. */
  readonly isNew: boolean;
};

/** Of a change of words those, of a field what it said and says; of what stayed, the words it is about. */
export function wordsIn({ t, time }: { readonly t: Translate; readonly time: TimeFormat }, told: Told): ChangeWords {
  const { kind, before, after, aspect } = told;
  switch (kind) {
    case 'inserted':
    case 'deleted':
    case 'replaced':
      return {
        gone: before === '' ? null : spoken(t, before),
        come: after === '' ? null : spoken(t, after),
        isNew: true,
      };
    case 'field': {
      const said = (text: string): string => fieldSaid({ t, time }, aspect ?? '', text);
      return { gone: before === '' ? null : said(before), come: after === '' ? null : said(after), isNew: true };
    }
    case 'formatted':
    case 'setting':
    case 'blockMoved':
    case 'picture':
      return { gone: null, come: after.trim() === '' ? null : after.trim(), isNew: false };
    case 'object':
      // All the words of a table would say nothing of what is other in it.
      return told.of === 'table' ? { gone: null, come: null, isNew: true } : blockWords(told);
    case 'blockParted':
    case 'blockJoined':
      return before === after ? { gone: null, come: after, isNew: false } : blockWords(told);
    case 'blockCome':
    case 'blockGone':
      return blockWords(told);
  }
}

function blockWords({ before, after }: Told): ChangeWords {
  const [was, is] = [before, after].map((text) => (text.trim() === '' || before === after ? null : text.trim()));
  return { gone: was ?? null, come: is ?? null, isNew: true };
}

/** White space by its name. */
function spoken(t: Translate, text: string): string {
  if (text.trim() !== '') return text.trim();
  if (text.includes('\n')) return t('suggestions.lineBreak');
  if (text.includes('\t')) return t('suggestions.tab');
  return t(/[\u00A0\u202F]/u.test(text) ? 'suggestions.hardSpace' : 'suggestions.space');
}

function fieldSaid(
  { t, time }: { readonly t: Translate; readonly time: TimeFormat },
  field: string,
  text: string,
): string {
  if (field === 'language') return fieldText(t, field, { language: text.split('، ')[0] });
  if (field === 'newsDate') return time.day(new Date(`${text}T00:00`));
  return field === 'embargoedUntil' ? time.moment(new Date(text)) : text;
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
