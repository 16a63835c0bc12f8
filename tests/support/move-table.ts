/** Rule M1 as a person would write it down, for every door through which an article can be moved. */
import type { ArticleState } from '../../shared/model/record-event';
import { roles, type Role } from '../../shared/model/roles';

/** Who may move from the state at the left to the one above; w writer, e editor, c chief, p publisher, a dot: there is no such move. Written anew, not read from the code. */
const table = `
             draft submitted in-review returned approved scheduled exported corrected killed spiked
draft        .     wec       .         .        .        .         .        .         .      wec
submitted    wec   .         ec        ec       c        .         .        .         .      wec
in-review    .     .         .         ec       c        .         .        .         .      wec
returned     wec   wec       .         .        .        .         .        .         .      wec
approved     wec   wec       .         ec       c        cp        cp       .         cp     .
scheduled    wec   .         .         ec       c        cp        cp       .         cp     .
exported     .     wec       .         .        .        .         cp       c         cp     .
corrected    .     wec       .         .        .        cp        cp       c         cp     .
killed       wec   .         .         .        .        .         .        .         .      .
spiked       wec   .         .         .        .        .         .        .         .      .
`;
const letters: Readonly<Record<string, Role>> = { w: 'writer', e: 'editor', c: 'chief', p: 'publisher' };
const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

export const moveRows = { from: rows.map(([from]) => from as ArticleState), to: head as readonly ArticleState[] };

export type MoveCase = {
  readonly from: ArticleState;
  readonly to: ArticleState;
  /** The letters of those who may; a dot: nobody. */
  readonly who: string;
  readonly role: Role;
};

/** Every role × state × move. */
export const everyMove: readonly MoveCase[] = rows.flatMap(([from, ...cells]) =>
  cells.flatMap((who, at) =>
    roles.map((role) => ({ from: from as ArticleState, to: head[at] as ArticleState, who, role })),
  ),
);

export const mayBeMoved = ({ who, role }: Pick<MoveCase, 'who' | 'role'>): boolean =>
  [...who].some((letter) => letters[letter] === role);

/** Those who may, as a message names them; none where there is no such move. */
export const moversOf = ({ who }: Pick<MoveCase, 'who'>): readonly Role[] =>
  [...who].flatMap((letter) => letters[letter] ?? []);
