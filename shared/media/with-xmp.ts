/**
 * Whose a picture is, put into its file as XMP, as IPTC's Photo Metadata standard names its fields. Written into the container and not by an encoder, so that a rendition
 * can be kept without words and gets those of the article that shows it; EXIF would hold no Arabic.
 */
import type { RenditionFormat } from './rendition';

/** `width` and `height`: of the picture, in pixels. Bytes of another making than ours throw. */
export function withCredit(
  bytes: Uint8Array,
  {
    credit,
    ...picture
  }: { readonly credit: string; readonly format: RenditionFormat; readonly width: number; readonly height: number },
): Uint8Array {
  if (credit === '') return bytes;
  const packet = new TextEncoder().encode(xmpOf(credit));
  return picture.format === 'jpg' ? inJpeg(bytes, packet) : inWebp(bytes, packet, picture);
}

function xmpOf(credit: string): string {
  const words = escaped(credit);
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
    `<photoshop:Credit>${words}</photoshop:Credit>` +
    `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></dc:rights>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What XML 1.0 can't hold is left out. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '').replace(/[&<>]/g, (sign) => entities[sign]!);

const xmpHead = new TextEncoder().encode('http://ns.adobe.com/xap/1.0/\0');

/** A segment of its own behind JFIF's, if that is there. XMP specification, part 3, §1.1.3. */
function inJpeg(bytes: Uint8Array, packet: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new TypeError('no JPEG');
  const hasJfif = bytes[2] === 0xff && bytes[3] === 0xe0;
  const at = hasJfif ? 4 + ((bytes[4]! << 8) | bytes[5]!) : 2;
  const length = 2 + xmpHead.length + packet.length;
  const head = new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff]);
  return joined(bytes.subarray(0, at), head, xmpHead, packet, bytes.subarray(at));
}

const extended = 'VP8X';
const xmpFlag = 0x04;
const alphaFlag = 0x10;

/** A chunk at the end, and a head that says it is there. https://developers.google.com/speed/webp/docs/riff_container */
function inWebp(
  bytes: Uint8Array,
  packet: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const first = nameAt(bytes, 12);
  if (nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WEBP') throw new TypeError('no WebP');
  const isClear = first === 'VP8L' && (bytes[24]! & 0x10) !== 0;
  const head =
    first === extended
      ? bytes.slice(12, 30)
      : chunk(
          extended,
          new Uint8Array([isClear ? alphaFlag : 0, 0, 0, 0, ...threeBytes(width - 1), ...threeBytes(height - 1)]),
        );
  head[8] = head[8]! | xmpFlag;
  const rest = bytes.subarray(first === extended ? 30 : 12);
  const content = joined(new TextEncoder().encode('WEBP'), head, rest, chunk('XMP ', packet));
  return chunk('RIFF', content);
}

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const threeBytes = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff];

function chunk(name: string, content: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  head.set(new TextEncoder().encode(name));
  new DataView(head.buffer).setUint32(4, content.length, true);
  return joined(head, content, new Uint8Array(content.length % 2));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
