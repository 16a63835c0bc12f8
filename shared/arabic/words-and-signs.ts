/** A text cut where no letter is parted from its neighbour: words, each sign at a word's edge, each space. «10.5» and «أ/ب» stay whole. */
export const wordsAndSigns = (text: string): readonly string[] =>
  text.split(/(\s)/u).flatMap((part) => (part === '' ? [] : part.trim() === '' ? [part] : atEdges(part)));

function atEdges(word: string): readonly string[] {
  const [, lead = '', core = '', trail = ''] = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/su.exec(word) ?? [];
  return [...lead, ...(core === '' ? [] : [core]), ...trail];
}
