/** Text as WordPress takes it. Titles, excerpts, names and meta values are markup there: whoever shows them does not escape. */
import { text, type Html } from '../html';

/** A fragment that WordPress' editor leaves as it is: it makes paragraphs of line feeds elsewhere. */
export const htmlBlock = (fragment: Html): string => `<!-- wp:html -->\n${fragment}\n<!-- /wp:html -->`;

/** What PHP takes for a serialised value (`is_serialized` in wp-includes/functions.php), and a little more. */
const looksSerialised = /^\s*(?:N;|[a-zA-Z]:[^]*[;}])\s*$/;

/** A string that looks serialised is serialised once more, as WordPress does: it would be read as a number, a list, or nothing. */
export function metaText(value: string): string {
  const escaped = text(value);
  if (!looksSerialised.test(escaped)) return escaped;
  return `s:${new TextEncoder().encode(escaped).length}:"${escaped}";`;
}

/** `Y-m-d H:i:s` on the clock that the stamp was made by, and in UTC. */
export function phpMoments(stamp: string): { readonly local: string; readonly utc: string } {
  return {
    local: stamp.slice(0, 19).replace('T', ' '),
    utc: new Date(stamp).toISOString().slice(0, 19).replace('T', ' '),
  };
}

/** FNV-1a in 32 bits, as eight hexadecimal digits: tells names apart that have no Latin letter. */
export function shortHash(value: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(value)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** WordPress keeps Latin letters alone of a login, so that two Arabic names would be one. */
export const loginOf = (name: string): string => `midad-${shortHash(name)}`;
