/** Which hand-offs say less than they could because nobody has said where the website stands. */
import type { Output } from '../export/outputs';
import type { ExportProfile } from '../model/export-profile';
import type { Newsroom } from '../model/newsroom';

/** What holds addresses, which are absolute there or none. */
const addressed: ReadonlySet<Output> = new Set(['pages', 'fragments', 'ninjs', 'feeds', 'wordpress']);

type Asked = {
  readonly outputs: Iterable<Output>;
  /** Null where none is named. */
  readonly profile: Pick<ExportProfile, 'baseUrl' | 'target'> | null;
};

/** A WordPress gives every article and picture an address of its own. */
export function wantsAddress({ siteUrl }: Pick<Newsroom, 'siteUrl'>, { outputs, profile }: Asked): boolean {
  const isKnown = siteUrl !== undefined || profile?.baseUrl !== undefined;
  if (isKnown || profile?.target.kind === 'wordpress') return false;
  return [...outputs].some((output) => addressed.has(output));
}
