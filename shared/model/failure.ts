/** Everything a person can do something about. Worded in shared/messages under `failure.<code>`. */
import { z } from 'zod';
import type { Data } from '../data';

export const Failure = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('disk-full') }),
  z.strictObject({ code: z.literal('no-permission') }),
  z.strictObject({ code: z.literal('read-only') }),
  z.strictObject({ code: z.literal('folder-gone') }),
  /** Pages among the newsroom's own files would be taken for strays. */
  z.strictObject({ code: z.literal('inside-workspace') }),
  /** Moved or removed by somebody else meanwhile. */
  z.strictObject({ code: z.literal('file-gone') }),
  z.strictObject({ code: z.literal('file-in-use') }),
  z.strictObject({ code: z.literal('too-many-open-files') }),
  z.strictObject({ code: z.literal('disk-error') }),
  z.strictObject({ code: z.literal('name-too-long') }),
  z.strictObject({ code: z.literal('not-a-folder') }),
  /** The folder holds something else than a workspace, so none is founded in it. */
  z.strictObject({ code: z.literal('not-a-workspace') }),
  /** newsroom.json can't be read: broken, or written by a newer Midad. */
  z.strictObject({ code: z.literal('newsroom-unreadable') }),
  z.strictObject({ code: z.literal('newsroom-newer'), format: z.string() }),
  /** The newsroom has a roster: who approves must say who they are. */
  z.strictObject({ code: z.literal('needs-person') }),
  /** The newsroom's roster does not hold, or is not the one that this machine has seen: nobody can be trusted. */
  z.strictObject({ code: z.literal('roster-broken') }),
  /** No line may tell readers of this article now. */
  z.strictObject({ code: z.literal('article-kept'), why: z.enum(['held', 'embargoed', 'killed', 'spiked']) }),
  /** What this machine keeps of who is at it can't be read. */
  z.strictObject({ code: z.literal('identity-damaged') }),
  /** A template of the newsroom's own; `line` from 1, 0 where it is nobody's; `what` in the engine's words. */
  z.strictObject({ code: z.literal('template-broken'), file: z.string(), line: z.int().min(0), what: z.string() }),
  /** Nothing that begins as a picture does. */
  z.strictObject({ code: z.literal('not-a-picture') }),
  /** A picture, but of a kind that no page should show; `format` as people call it (`SVG`). */
  z.strictObject({ code: z.literal('picture-kind'), format: z.string() }),
  z.strictObject({ code: z.literal('picture-too-large'), megabytes: z.number() }),
  z.strictObject({ code: z.literal('picture-too-many-pixels'), megapixels: z.number() }),
  /** The file that was chosen has gone, or may not be read. */
  z.strictObject({ code: z.literal('picture-unreadable') }),
  /** It begins as a picture does and can't be read to its end. */
  z.strictObject({ code: z.literal('picture-broken') }),
]);
export type Failure = Data<typeof Failure>;

/** Why a document's file can't be shown. The file is left as it is. */
export const Unreadable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty') }),
  /** The text stops in the middle, as after a power cut or a synchroniser at work. */
  z.strictObject({ kind: z.literal('half-written') }),
  /** Written by a newer Midad. */
  z.strictObject({ kind: z.literal('newer'), format: z.string() }),
  /** Not JSON, not ours, or against the format; `where` is the field's path, `what` the rule it breaks. */
  z.strictObject({ kind: z.literal('broken'), where: z.string(), what: z.string() }),
  z.strictObject({ kind: z.literal('too-large'), bytes: z.number() }),
  z.strictObject({ kind: z.literal('missing') }),
]);
export type Unreadable = Data<typeof Unreadable>;
