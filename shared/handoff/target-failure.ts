/** Why nothing, or not all, reached a target. Worded in shared/messages under `handoff.failure.<code>`. */
import { z } from 'zod';
import type { Data } from '../data';
import { Failure } from '../model/failure';

/** What a server said of itself, one line of plain text; '' where it said nothing that can be shown. */
const Said = z.string().max(300);
const Status = z.int().min(100).max(999);

export const TargetFailure = z.discriminatedUnion('code', [
  /** No way to the server: it is off, its name is unknown here, the line was cut. */
  z.strictObject({ code: z.literal('no-connection') }),
  /** It took too long to say anything. */
  z.strictObject({ code: z.literal('no-answer') }),
  /** It has too much to do, and may have said for how long (seconds). */
  z.strictObject({ code: z.literal('busy'), status: Status, retryAfter: z.number().min(0).nullable() }),
  z.strictObject({ code: z.literal('server-error'), status: Status, said: Said }),
  /** 401: the secret, or the signature, is none it knows. */
  z.strictObject({ code: z.literal('wrong-secret'), said: Said }),
  /** 403: it knows who asks, and does not let them. */
  z.strictObject({ code: z.literal('forbidden'), said: Said }),
  z.strictObject({ code: z.literal('no-such-address') }),
  z.strictObject({ code: z.literal('redirected'), to: z.string().max(2000) }),
  /** Nobody vouches for who answers under this name. */
  z.strictObject({ code: z.literal('certificate') }),
  z.strictObject({ code: z.literal('too-large') }),
  /** It answers, but not as what it is said to be. */
  z.strictObject({ code: z.literal('not-understood') }),
  z.strictObject({ code: z.literal('refused'), status: Status, said: Said }),
  /** This machine has no secret for the address as it is now. */
  z.strictObject({ code: z.literal('secret-missing') }),
  /** The key that signs is locked, or there is none. */
  z.strictObject({ code: z.literal('key-locked') }),
  /** Whoever is here may not hand over in the name of this newsroom. */
  z.strictObject({ code: z.literal('no-right') }),
  /** Nobody is trusted by the roster that is there. */
  z.strictObject({ code: z.literal('roster-broken') }),
  /** No folder has been chosen on this machine. */
  z.strictObject({ code: z.literal('no-folder') }),
  /** The profile is no longer in newsroom.json. */
  z.strictObject({ code: z.literal('profile-gone') }),
  /** A mistake of ours; the log has it. */
  z.strictObject({ code: z.literal('fault') }),
  /** Something of this machine's own, or of the folder that is written to. */
  z.strictObject({ code: z.literal('files'), failure: Failure }),
]);
export type TargetFailure = Data<typeof TargetFailure>;

const passing: ReadonlySet<TargetFailure['code']> = new Set(['no-connection', 'no-answer', 'busy', 'server-error']);
const passingFiles: ReadonlySet<Failure['code']> = new Set(['folder-gone', 'file-in-use', 'too-many-open-files']);

/** Whether it may be over by itself, so that it is tried again; anything else a person must mend first. */
export const mayPass = (failure: TargetFailure): boolean =>
  failure.code === 'files' ? passingFiles.has(failure.failure.code) : passing.has(failure.code);
