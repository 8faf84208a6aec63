import { joined } from './bytes';
import { FileTooLargeError } from './errors';

/** Letters of one line: the longest note, every letter of it escaped, fits a few times over. */
const LONGEST_LINE = 64_000_000;
/** Bytes of a file that has to be read as one text. */
const MOST_BYTES = 100 * 1_048_576;

/** The lines of a text as its bytes come in: UTF-8 or UTF-16, with or without a mark, ended by LF or CRLF. */
export async function* linesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let rest: string[] = [];
  let length = 0;
  for await (const text of textsIn(bytes)) {
    const [first = '', ...others] = text.split('\n');
    rest.push(first);
    length += first.length;
    if (length > LONGEST_LINE) throw new FileTooLargeError('a line without an end');
    if (!others.length) continue;
    const last = others.pop() ?? '';
    yield withoutReturn(rest.join(''));
    yield* others.map(withoutReturn);
    rest = [last];
    length = last.length;
  }
  if (length) yield withoutReturn(rest.join(''));
}

async function* textsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** A whole file as one text with LF ends. What is not UTF-8 is taken for Windows' Latin letters, as old files are. Throws FileTooLargeError. */
export async function textIn(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length > MOST_BYTES) throw new FileTooLargeError(`more than ${MOST_BYTES} bytes of text`);
  }
  return decoded(joined(pieces)).replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** By its mark, or by where its first letters have their zero. */
function encodingOf([first, second, third, fourth]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && fourth === 0) return 'utf-16le';
  return first === 0 && third === 0 ? 'utf-16be' : 'utf-8';
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
