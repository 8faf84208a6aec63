import { FileTooLargeError } from './errors';

// A zip in its plainest form: nothing packed, names in UTF-8, as https://pkware.cachefly.net/webdocs/APPNOTE/APPNOTE-6.3.9.TXT
// has it. Only written: zips are never read.

export interface NamedFile {
  name: string;
  text: string;
}

/** More would need the 64-bit records of later zips, which not every system opens. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffff_ffff;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1980-01-01, midnight: the same papers make the same file. */
const DAY = 0x21;

interface Entry {
  name: Uint8Array;
  sum: number;
  size: number;
  at: number;
}

/** Files in one, a piece for each, for systems and browsers that cannot take a folder. Throws FileTooLargeError. */
export async function* zipped(
  files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  const entries: Entry[] = [];
  let at = 0;
  for await (const { name, text } of files) {
    const bytes = encoder.encode(text);
    const entry = { name: encoder.encode(name), sum: crc32(bytes), size: bytes.length, at };
    const head = localRecord(entry);
    at += head.length + bytes.length;
    if (entries.push(entry) > MOST_FILES || at > MOST_BYTES) throw new FileTooLargeError('more than a zip can hold');
    yield head;
    yield bytes;
  }
  const index = entries.map(indexRecord);
  yield* index;
  const size = index.reduce((sum, { length }) => sum + length, 0);
  const count = u16(entries.length);
  yield Uint8Array.from([...u32(0x06054b50), ...u32(0), ...count, ...count, ...u32(size), ...u32(at), ...u16(0)]);
}

function localRecord(entry: Entry): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...u32(0x04034b50), ...u16(VERSION), ...factsOf(entry), ...entry.name]);
}

/** No comment, first disk, no attributes. */
function indexRecord(entry: Entry): Uint8Array<ArrayBuffer> {
  const versions = [...u16(VERSION), ...u16(VERSION)];
  const rest = [...u32(0), ...u16(0), ...u32(0), ...u32(entry.at)];
  return Uint8Array.from([...u32(0x02014b50), ...versions, ...factsOf(entry), ...rest, ...entry.name]);
}

/** Not packed, of DAY. */
function factsOf({ name, sum, size }: Entry): number[] {
  const kind = [...u16(UTF8_NAMES), ...u16(0), ...u16(0), ...u16(DAY)];
  return [...kind, ...u32(sum), ...u32(size), ...u32(size), ...u16(name.length), ...u16(0)];
}

/** The least byte first. */
function u16(n: number): number[] {
  return [n & 0xff, (n >>> 8) & 0xff];
}

function u32(n: number): number[] {
  return [...u16(n & 0xffff), ...u16(n >>> 16)];
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
