/** What a person is told of a change. Data alone: the window words it in its language, and it crosses to the gate's list. */
import type { LookChange, SettingName } from '../compare/comparison';
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
  'field',
  'picture',
  'object',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

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
