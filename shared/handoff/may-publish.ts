import type { Member } from '../people/roster';

/** Who may hand over to a website: those who may say on the record that it has a text (review/moves.ts, `exported`). */
export const mayPublish = ({ roles, standing }: Pick<Member, 'roles' | 'standing'>): boolean =>
  standing === 'member' && (roles.includes('chief') || roles.includes('publisher'));
