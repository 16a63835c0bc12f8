/** Worked, or failed for a reason that a person can act on. Used where there are just these two ends. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

export const succeeded = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const failed = <F>(failure: F): { readonly ok: false; readonly failure: F } => ({ ok: false, failure });
