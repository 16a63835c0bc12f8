/** What a comparison of two versions is made of. Plain data: the window draws it beside each other or as one text, and walks its changes. */
import type { LookChange, SettingName } from '../differences/told';
import type { WordPiece } from '../merge/compare-words';
import type { Block } from '../model/body';
import type { ImageBlock } from '../model/object-blocks';
import type { ObjectTextName } from '../model/object-texts';
import type { TextBlock } from '../model/text-block';

export type Change = 'same' | 'changed' | 'come' | 'gone';

/** `formatted`: the letters stayed, their looks did not. */
export type InlineRun = {
  readonly kind: 'same' | 'gone' | 'come' | 'formatted';
  readonly pieces: readonly WordPiece[];
  /** The same letters as they looked before; only of what is `formatted`. */
  readonly before: readonly WordPiece[];
  /** Runs with one number are one change to a reader; null where it is none of its own. */
  readonly change: number | null;
  readonly looks: readonly LookChange[];
};

/** A text that stands in an article, a block or an object: by what a person calls it. */
export type PieceName = ObjectTextName | 'text' | 'field' | 'unknown';

export type TextPiece = {
  readonly kind: 'text';
  readonly id: string;
  readonly name: PieceName;
  readonly change: Change;
  readonly before: TextBlock | null;
  readonly after: TextBlock | null;
  readonly runs: readonly InlineRun[];
};

export type ComparedPiece =
  | TextPiece
  | {
      readonly kind: 'setting';
      readonly id: string;
      readonly name: SettingName;
      /** Of a field that this version does not know. */
      readonly field: string;
      readonly was: unknown;
      readonly is: unknown;
    }
  | {
      readonly kind: 'picture';
      readonly id: string;
      readonly was: ImageBlock | null;
      readonly is: ImageBlock | null;
    }
  /** One of several pictures, by its place in the version that has it. */
  | {
      readonly kind: 'member';
      readonly id: string;
      readonly change: Change;
      readonly isMoved: boolean;
      readonly was: number | null;
      readonly is: number | null;
      readonly pieces: readonly ComparedPiece[];
    }
  | { readonly kind: 'blocks'; readonly id: string; readonly blocks: readonly ComparedBlock[] }
  | { readonly kind: 'table'; readonly id: string; readonly table: ComparedTable };

/** `left`: here stood a block that stands at another place now. */
export type ComparedBlock = {
  readonly id: string;
  readonly kind: Change | 'left';
  /** Whether it stands at another place among those that both have. */
  readonly isMoved: boolean;
  readonly before: Block | null;
  readonly after: Block | null;
  /** Its number among its neighbours, from 1; null on the side that lacks it. */
  readonly was: number | null;
  readonly is: number | null;
  readonly pieces: readonly ComparedPiece[];
};

export type ComparedLine = {
  readonly id: string;
  /** Of the row; of the column's first cell, null where another cell spans it. */
  readonly key: string | null;
  readonly kind: 'same' | 'come' | 'gone';
  readonly isMoved: boolean;
  /** Its number in the version that has it, from 1. */
  readonly number: number;
  /** The words it begins with; '' where it has none. */
  readonly name: string;
};

export type ComparedCell = {
  readonly id: string;
  readonly isHeader: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly ComparedBlock[];
};

/** The rows and columns of both, what is gone where it stood. `cells` by row, then by column; null where another cell spans the place, or none is. */
export type ComparedTable = {
  readonly columns: readonly ComparedLine[];
  readonly rows: readonly ComparedLine[];
  readonly cells: readonly (readonly (ComparedCell | null)[])[];
};

export type ComparedField = {
  readonly kind: 'field';
  readonly id: string;
  readonly field: string;
  readonly piece: TextPiece;
};

export type Comparison = {
  /** As a reader meets them; those that neither has a word in are left out. */
  readonly fields: readonly ComparedField[];
  /** In the order of `after`, each block that has gone behind the one it followed. */
  readonly blocks: readonly ComparedBlock[];
  /** Every change by its name, in the order in which a reader meets them. */
  readonly changes: readonly string[];
};
