/**
 * The parts of a ZIP file (APPNOTE 6.3): sizes stand before the bytes, names are UTF-8, there is no date but one, and ZIP64 where a package has more than
 * 65,535 files or 4 GB, which fflate's own writer does not know. Says nothing of the machine it was made on.
 */
import { deflateSync } from 'fflate';

export type ZipEntry = {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  /** Of what is stored. */
  readonly packed: number;
  readonly method: 'stored' | 'deflated';
};

/** Pictures are packed already. */
const storedEndings = /\.(?:jpe?g|png|webp|avif|gif)$/;
/** The same on every machine: fflate's deflate is plain arithmetic. */
const level = 6;
const utf8Names = 0x0800;
const version = 20;
const version64 = 45;

/** What stands for a file in the archive, and the bytes to store. */
export function packed(name: string, bytes: Uint8Array): { readonly entry: ZipEntry; readonly data: Uint8Array } {
  const isStored = storedEndings.test(name) || bytes.byteLength === 0;
  const data = isStored ? bytes : deflateSync(bytes, { level });
  const entry: ZipEntry = {
    name: new TextEncoder().encode(name),
    crc: crc32(bytes),
    size: bytes.byteLength,
    packed: data.byteLength,
    method: isStored ? 'stored' : 'deflated',
  };
  return { entry, data };
}

/** Before a file's bytes. */
export function localHeader({ name, ...entry }: ZipEntry): Uint8Array {
  return joined([u32(0x04034b50), u16(version), common(entry), u16(name.byteLength), u16(0), name]);
}

/** After all files: one of these for each, with the place of its local header. */
export function directoryEntry({ name, ...entry }: ZipEntry, offset: number): Uint8Array {
  const isFar = offset >= 0xffffffff;
  const extra = isFar ? joined([u16(1), u16(8), u64(offset)]) : new Uint8Array();
  return joined([
    u32(0x02014b50),
    u16(version),
    u16(isFar ? version64 : version),
    common(entry),
    u16(name.byteLength),
    u16(extra.byteLength),
    // No comment, first disk, no attributes.
    new Uint8Array(10),
    u32(Math.min(offset, 0xffffffff)),
    name,
    extra,
  ]);
}

type Directory = { readonly entries: number; readonly offset: number; readonly length: number };

export function endOfDirectory({ entries, offset, length }: Directory): Uint8Array {
  const isLarge = entries >= 0xffff || offset + length >= 0xffffffff;
  const at = offset + length;
  const end64 = [
    joined([u32(0x06064b50), u64(44), u16(version64), u16(version64), new Uint8Array(8)]),
    joined([u64(entries), u64(entries), u64(length), u64(offset)]),
    joined([u32(0x07064b50), u32(0), u64(at), u32(1)]),
  ];
  const counted = u16(Math.min(entries, 0xffff));
  return joined([
    ...(isLarge ? end64 : []),
    joined([u32(0x06054b50), u32(0), counted, counted]),
    joined([u32(Math.min(length, 0xffffffff)), u32(Math.min(offset, 0xffffffff)), u16(0)]),
  ]);
}

/** From the flags to the sizes, as both headers have it. The day is the first that ZIP knows. */
const common = ({ method, crc, packed: length, size }: Omit<ZipEntry, 'name'>): Uint8Array =>
  joined([u16(utf8Names), u16(method === 'stored' ? 0 : 8), u16(0), u16(firstDay), u32(crc), u32(length), u32(size)]);

/** 1 January 1980: the year counts from there, month and day from 1. */
const firstDay = (1 << 5) | 1;

const u16 = (value: number): Uint8Array => new Uint8Array([value & 0xff, (value >>> 8) & 0xff]);
const u32 = (value: number): Uint8Array => joined([u16(value & 0xffff), u16(value >>> 16)]);
const u64 = (value: number): Uint8Array => joined([u32(value % 0x1_0000_0000), u32(Math.floor(value / 0x1_0000_0000))]);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** zlib.crc32 is not in Node 18. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
