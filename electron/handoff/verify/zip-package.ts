/** A package in a ZIP file, read part by part through the directory at its end: what stands nowhere in it is in no package. Nothing is written to the disk. */
import { inflateRawSync } from 'node:zlib';
import type { PackageReader } from '../../../shared/handoff/verify/verify-package';
import { failed, succeeded, type Result } from '../../../shared/result';
import type { Files, ReadableFile } from '../../ports/files';
import { sha256 } from '../../ports/hash';

export type ZipFault = 'not-a-zip';

type Entry = {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly at: number;
};

/** Larger than any picture Midad keeps: what claims more is not unpacked. */
const mostBytes = 512 * 1024 * 1024;
const endLength = 22;
const longestComment = 0xffff;

export type ZipPackage = PackageReader & { close(): Promise<void> };

/** Rejects with the system's error where the file can't be read. */
export async function zipPackage(path: string, files: Files): Promise<Result<ZipPackage, ZipFault>> {
  const length = await files.sizeBytes(path);
  const file = await files.openToRead(path);
  const entries = await entriesIn(file, length);
  if (entries === null) {
    await file.close();
    return failed('not-a-zip');
  }
  const bytesOf = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries.get(name);
    return entry === undefined ? null : unpacked(file, entry);
  };
  return succeeded({
    list: async () => [...entries.keys()].sort(),
    measure: async (name) => {
      const bytes = await bytesOf(name);
      return bytes === null ? null : { sha256: sha256(bytes), bytes: bytes.byteLength };
    },
    text: async (name) => {
      const bytes = await bytesOf(name);
      return bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    close: () => file.close(),
  });
}

/** Null where there is no directory that can be read, or where a name is in it twice. */
async function entriesIn(file: ReadableFile, length: number): Promise<Map<string, Entry> | null> {
  const end = await endOf(file, length);
  if (end === null || end.at + end.length > length) return null;
  const directory = viewOf(await file.read(end.at, end.length));
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let count = 0; count < end.entries; count += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.getUint16(at + field, true));
    const name = textIn(directory, at + 46, nameLength!);
    const extra = viewOf(bytesIn(directory, at + 46 + nameLength!, extraLength!));
    const entry = {
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      at: placeOf(directory.getUint32(at + 42, true), extra),
    };
    if (entries.has(name)) return null;
    entries.set(name, entry);
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return at === directory.byteLength ? entries : null;
}

/** ZIP64 has the place of what lies beyond 4 GB in a field of its own. */
function placeOf(at: number, extra: DataView): number {
  if (at !== 0xffffffff || extra.byteLength < 12 || extra.getUint16(0, true) !== 1) return at;
  return numberAt(extra, 4);
}

type End = { readonly entries: number; readonly at: number; readonly length: number };

async function endOf(file: ReadableFile, length: number): Promise<End | null> {
  const from = Math.max(0, length - endLength - longestComment);
  const tail = viewOf(await file.read(from, length - from));
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue;
    const [entries, size, place] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ];
    const end = { entries, at: place, length: size };
    const isLarge = entries === 0xffff || place === 0xffffffff || size === 0xffffffff;
    return isLarge ? endOf64(file, from + at - 20) : end;
  }
  return null;
}

/** `locator`: where the record lies that says where the larger end lies. */
async function endOf64(file: ReadableFile, locator: number): Promise<End | null> {
  if (locator < 0) return null;
  const found = viewOf(await file.read(locator, 20));
  if (found.byteLength < 20 || found.getUint32(0, true) !== 0x07064b50) return null;
  const end = viewOf(await file.read(numberAt(found, 8), 56));
  if (end.byteLength < 56 || end.getUint32(0, true) !== 0x06064b50) return null;
  const [entries, length, at] = [32, 40, 48].map((field) => numberAt(end, field));
  return { entries: entries!, length: length!, at: at! };
}

/** What can't be unpacked is empty, and so not what the manifest says. */
async function unpacked(file: ReadableFile, { method, packed, size, at }: Entry): Promise<Uint8Array> {
  const nothing = new Uint8Array();
  const header = viewOf(await file.read(at, 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50 || size > mostBytes || packed > mostBytes)
    return nothing;
  const data = await file.read(at + 30 + header.getUint16(26, true) + header.getUint16(28, true), packed);
  if (method === 0) return data;
  try {
    return method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }) : nothing;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return nothing;
  }
}

/** Of 64 bits. What is larger than any file is as far as one can be asked for, where nothing lies. */
const numberAt = (view: DataView, at: number): number =>
  Math.min(Number(view.getBigUint64(at, true)), Number.MAX_SAFE_INTEGER);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** As many of them as there are. */
const bytesIn = (view: DataView, at: number, length: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength).subarray(at, at + length);
const textIn = (view: DataView, at: number, length: number): string =>
  new TextDecoder().decode(bytesIn(view, at, length));
