/** What a person is told of a change. Data alone: the window words it in its language, and it crosses to the gate's list. */
import type { ObjectTextName } from '../model/object-texts';

export const changeKinds = [
  'inserted',
  'deleted',
  'replaced',
  'formatted',
  'setting',
  'blockCome',
  'blockGone',
  'blockMoved',
  'blockParted',
  'blockJoined',
  'field',
  'picture',
  'object',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A look that words have got or lost, or the address they lead to; null where they lead nowhere. */
export type LookChange =
  | { readonly kind: 'on' | 'off'; readonly mark: string }
  | { readonly kind: 'link'; readonly was: string | null; readonly is: string | null };

/** What is neither text nor picture but can be set. */
export const settingNames = [
  'kind',
  'level',
  'ticked',
  'direction',
  'crop',
  'focus',
  'headerRows',
  'headerColumns',
  'columnWidths',
  'cells',
  'address',
  'article',
  'other',
] as const;
export type SettingName = (typeof settingNames)[number];

export type SetValue = string | number | boolean | null;
/** Of a paragraph or a card: what is set otherwise. `field`: of one that this version does not know. */
export type Setting = {
  readonly name: SettingName;
  readonly field: string;
  readonly was: SetValue;
  readonly is: SetValue;
};

export type Told = {
  readonly kind: ChangeKind;
  /** Words, for people; '' where there are none. Of what stayed, the same ones twice. */
  readonly before: string;
  readonly after: string;
  /** Which field, of a change of one. */
  readonly aspect?: string | undefined;
  /** Of a whole block: a style (`h2`), a kind of list (`bullet`), an object's type (`image`). */
  readonly of?: string | undefined;
  /** In which text of a card, or in a note on a word. */
  readonly text?: ObjectTextName | undefined;
  readonly looks?: readonly LookChange[] | undefined;
  readonly setting?: Setting | undefined;
};
