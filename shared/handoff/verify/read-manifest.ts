/** The text of a manifest → what it says, or that it is none. Written as we write it, or somebody has touched it. */
import { jsonIn } from '../../json-in';
import { failed, succeeded, type Result } from '../../result';
import { canonicalJson } from '../../model/canonical';
import { Manifest, packageFormat } from '../manifest';

export type ManifestFault =
  /** No JSON, of another program, or of a newer one. */
  | 'not-a-manifest'
  /** It is not as we write it, its digest is another one, or its bytes are not those that its content has. */
  | 'changed';

type Sha256 = (text: string) => string;

export function readManifest(text: string, sha256: Sha256): Result<Manifest, ManifestFault> {
  const json = jsonIn(text);
  if (!isOfOurs(json)) return failed('not-a-manifest');
  const manifest = Manifest.safeParse(json);
  if (!manifest.success) return failed('changed');
  const { digest, signature: _, ...content } = json;
  const isWhole = text === `${JSON.stringify(json, null, 2)}\n` && digest === sha256(canonicalJson(content));
  return isWhole ? succeeded(manifest.data as Manifest) : failed('changed');
}

const isOfOurs = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === packageFormat;
