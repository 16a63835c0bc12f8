/** Who says something, in a comment or a suggestion. */
import { z } from 'zod';
import type { Data } from '../data';
import { PersonId } from '../model/ids';

/** `person`: null where this machine knows nobody yet; then `name` is the system's name for its user, which may be ''. */
export const Author = z.strictObject({ person: PersonId.nullable(), name: z.string().max(200) });
export type Author = Data<typeof Author>;
