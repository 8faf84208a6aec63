import { FileDamagedError, FileTooLargeError, NotTextError } from './errors';

const MEGABYTE = 1_048_576;
/** Of one file, packed or not. A library of 50,000 papers with abstracts is 110 MB. */
const MOST_BYTES = 200 * MEGABYTE;
/** A text shrinks to a third or a tenth. */
const MOST_RATIO = 100;
/** A small file may be all alike; from here on it is no text. */
const RATIO_FROM = MEGABYTE;
/** Enough to tell what a file is. */
const BEGINNING = 1_024;

/**
 * The bytes of a file, unpacked if it is gzip, in pieces as they come, the first of at least a few letters. Throws
 * FileTooLargeError (also for a small file that unpacks into a huge one), FileDamagedError, NotTextError.
 */
export async function* openBytes(
  source: ReadableStream<Uint8Array>,
  most = MOST_BYTES,
): AsyncGenerator<Uint8Array, void> {
  const packed = { bytes: 0 };
  const pieces = counted(piecesOf(source), packed, most);
  try {
    const file = await begun(pieces);
    const content = isGzip(file.first) ? await begun(unpacked(file.all, packed, most)) : file;
    if (isForeign(content.first)) throw new NotTextError('neither a text nor a packed one');
    yield* content.all;
  } finally {
    // Not waited for: the source may be stuck.
    pieces.return().catch(() => undefined);
  }
}

interface Begun {
  /** Enough to tell what it is: the first piece may be the whole file. */
  first: Uint8Array;
  /** From the first on. */
  all: AsyncGenerator<Uint8Array, void>;
}

export async function begun(pieces: AsyncGenerator<Uint8Array, void>): Promise<Begun> {
  let first = new Uint8Array();
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    first = joined([first, next.value]);
    if (first.length >= BEGINNING) break;
  }
  return { first: first.subarray(0, BEGINNING), all: resumed(first, pieces) };
}

/** Texts as bytes, packed as gzip. */
export function gzipped(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return streamOf(encoded(texts)).pipeThrough(new CompressionStream('gzip'));
}

/** Texts as bytes, as they are. */
export function streamOfTexts(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return streamOf(encoded(texts));
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

async function* unpacked(
  pieces: AsyncGenerator<Uint8Array, void>,
  packed: { bytes: number },
  most: number,
): AsyncGenerator<Uint8Array, void> {
  let failure: unknown;
  const source = streamOf(pieces, (error) => {
    failure = error;
  });
  // Its input is typed as a buffer, of whose kinds ours is one.
  const gunzip = new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
  let bytes = 0;
  try {
    for await (const piece of piecesOf(source.pipeThrough(gunzip))) {
      bytes += piece.length;
      if (bytes > most || (bytes > RATIO_FROM && bytes > packed.bytes * MOST_RATIO))
        throw new FileTooLargeError(`${bytes} bytes out of ${packed.bytes}`);
      yield piece;
    }
  } catch (cause) {
    if (cause instanceof FileTooLargeError) throw cause;
    throw failure ?? new FileDamagedError('the packed file cannot be unpacked', { cause });
  }
}

async function* counted(
  pieces: AsyncGenerator<Uint8Array, void>,
  count: { bytes: number },
  most: number,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    count.bytes += piece.length;
    if (count.bytes > most) throw new FileTooLargeError(`more than ${most} bytes`);
    yield piece;
  }
}

async function* resumed(first: Uint8Array, rest: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
  if (first.length) yield first;
  yield* rest;
}

export function joined(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Lets go of the stream when the reading ends early. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

export function streamOf<Piece>(
  pieces: AsyncGenerator<Piece, void>,
  onFailure: (error: unknown) => void = () => undefined,
): ReadableStream<Piece> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        onFailure(error);
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return();
    },
  });
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** A zip, a PDF, or zeros in even and odd places as well: only UTF-16 has them, which says so by its mark. */
function isForeign(first: Uint8Array): boolean {
  const magic = String.fromCharCode(...first.subarray(0, 4));
  if (magic === 'PK\x03\x04' || magic === '%PDF') return true;
  if (/^(?:\xff\xfe|\xfe\xff)/.test(magic)) return false;
  const places = new Set([...first.entries()].filter(([, byte]) => byte === 0).map(([at]) => at % 2));
  return places.size > 1;
}
