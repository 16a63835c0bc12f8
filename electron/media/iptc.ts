/**
 * Caption and credit out of IPTC's older block (Information Interchange Model 4.2, records in a JPEG's APP13), which agencies still write.
 * Its text has whatever encoding the desk had: UTF-8 where it can be read as such, else the Arabic code page of Windows.
 */

export type IptcWords = { readonly caption: string; readonly credit: string; readonly author: string };

/** Numbers of record 2's data sets. */
const captionSet = 120;
const creditSet = 110;
const authorSet = 80;
const sourceSet = 115;

/** `block` as it stands in the file, with or without Photoshop's frame around it. */
export function readIptc(block: Uint8Array): IptcWords {
  const sets = dataSets(block);
  return {
    caption: sets.get(captionSet) ?? '',
    credit: sets.get(creditSet) ?? sets.get(sourceSet) ?? '',
    author: sets.get(authorSet) ?? '',
  };
}

/** The first of each kind in record 2. Anything between them that is no data set is stepped over. */
function dataSets(block: Uint8Array): Map<number, string> {
  const found = new Map<number, string>();
  for (let at = 0; at + 5 <= block.length;) {
    const isSet = block[at] === 0x1c && block[at + 1]! >= 1 && block[at + 1]! <= 9;
    const length = (block[at + 3]! << 8) | block[at + 4]!;
    // A length with its highest bit set has more bytes of length behind it: no words are as long as that.
    if (!isSet || length > 0x7fff || at + 5 + length > block.length) {
      at += 1;
      continue;
    }
    const number = block[at + 2]!;
    if (block[at + 1] === 2 && !found.has(number)) found.set(number, decode(block.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
  return found;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return new TextDecoder('windows-1256').decode(bytes).trim();
  }
}
