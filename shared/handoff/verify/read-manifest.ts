/** The text of a manifest → what it says, or that it is none. Written as we write it, or somebody has touched it. */
import { failed, succeeded, type Result } from '../../result';
import { canonicalJson } from '../../model/canonical';
import { Manifest } from '../manifest';

export type ManifestFault =
  /** Cut off, of another program, or of a newer one. */
  | 'not-a-manifest'
  /** Its digest is another one, or its bytes are not those that its content has. */
  | 'changed';

type Sha256 = (text: string) => string;

export function readManifest(text: string, sha256: Sha256): Result<Manifest, ManifestFault> {
  const json = parsed(text);
  const manifest = Manifest.safeParse(json);
  if (!manifest.success) return failed('not-a-manifest');
  const { digest, signature: _, ...content } = json as Record<string, unknown>;
  const isWhole = text === `${JSON.stringify(json, null, 2)}\n` && digest === sha256(canonicalJson(content));
  return isWhole ? succeeded(manifest.data as Manifest) : failed('changed');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return null;
  }
}
