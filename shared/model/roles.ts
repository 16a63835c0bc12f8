/** What somebody may be in a newsroom. What each may do stands where it is done: review/moves.ts, people/roster.ts. */
import { z } from 'zod';

/** `administrator` keeps the roster and may override a rule; it gives no right to approve by itself. */
export const roles = ['writer', 'editor', 'chief', 'publisher', 'administrator'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
