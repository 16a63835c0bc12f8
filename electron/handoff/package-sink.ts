/** Where a hand-off is put: a folder, a ZIP file, a server. Nothing of it is seen outside before `commit`. */
import type { Failure } from '../../shared/model/failure';
import type { Result } from '../../shared/result';

export type PackageSink = {
  /** `name` is its path in the package, with `/`. The same name is given once. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<Result<void, Failure>>;
  /** What earlier hand-offs left there and this one takes away: a path in the package. */
  readonly remove: (name: string) => Promise<Result<void, Failure>>;
  /** Makes all of it seen at once. */
  readonly commit: () => Promise<Result<void, Failure>>;
  /** Leaves the target as it was. */
  readonly abort: () => Promise<void>;
};
