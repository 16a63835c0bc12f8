/** What a newsroom looks at before a text is submitted or approved. Kept in newsroom.json; checked by review/checklist.ts. */
import { z } from 'zod';
import type { Data } from '../data';

/** In the order in which they are shown. */
export const checkNames = [
  'headline',
  'kicker',
  'byline',
  'source',
  'section',
  'alt',
  'embargo',
  'proofing',
  'comments',
  'suggestions',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `required`: the move is refused. `advised`: it is said, and the person decides. */
export const Demand = z.enum(['required', 'advised', 'off']);
export type Demand = z.infer<typeof Demand>;

export const CheckMoment = z.enum(['submitted', 'approved']);
export type CheckMoment = z.infer<typeof CheckMoment>;

/** What a rule of the checklist asks, and before which moves. Names that a later version knows stay in the file and ask nothing here. */
export const ChecklistRule = z.looseObject({
  rule: z.string().min(1).max(60),
  demand: Demand,
  before: z.array(CheckMoment).max(2),
});
export type ChecklistRule = Data<typeof ChecklistRule>;

export const Checklist = z.array(ChecklistRule).max(100);
export type Checklist = Data<typeof Checklist>;
