/** What somebody may be in a newsroom. What each may do stands where it is done: review/moves.ts, people/roster.ts. */
import { z } from 'zod';

/** `reviewer` reads and suggests: their every edit is a suggestion, and no move is theirs. `administrator` keeps the roster and may override a rule; it gives no right to approve by itself. */
export const roles = ['reviewer', 'writer', 'editor', 'chief', 'publisher', 'administrator'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** A small desk's first person does all of it, until there are others. */
export const founderRoles: readonly Role[] = ['administrator', 'chief', 'publisher', 'editor', 'writer'];
