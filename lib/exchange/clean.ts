// As long as the library keeps them, in UTF-16 units; labels in letters.
export const LONGEST = { title: 500, abstract: 20_000, name: 200, address: 2_000, note: 200_000, label: 64 } as const;
export const MOST = { authors: 2_000, keywords: 200, labels: 1_000 } as const;

/** Control, bidi and other unseen characters; joiners stay (emoji, Persian), white space is collapsed afterwards. */
const UNSEEN = /(?!\u200C|\u200D|[\t-\r])[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Whatever needs cleaning; most names and titles have nothing of it. */
const UNCLEAN = /[^ -~]| {2}|^ | $/;

/** A file's words on one line, without what cannot be seen, cut between graphemes. */
export function cleanLine(text: string, most: number): string {
  if (text.length <= most && !UNCLEAN.test(text)) return text;
  const line = text
    .slice(0, most * 4)
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > most ? cutLine(line, most) : line;
}

function cutLine(line: string, most: number): string {
  const boundary = new Intl.Segmenter('en').segment(line).containing(most)?.index || most;
  return withoutHalf(line.slice(0, boundary)).trim();
}

/** A tag or list name as the library keeps it: NFC, one space for many. */
export function cleanLabel(text: string): string {
  const clean = text
    .slice(0, LONGEST.label * 16)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return [...clean].slice(0, LONGEST.label).join('').trim();
}

/** A note as it was written, but no longer than is kept. */
export function cutNote(note: string): string {
  return note.length > LONGEST.note ? withoutHalf(note.slice(0, LONGEST.note)) : note;
}

/** An address that may be linked to: https on a named host, without credentials; else undefined. */
export function cleanAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST.address || !/^https:\/\/[^\s\\]+$/.test(text)) return undefined;
  if (!URL.canParse(text)) return undefined;
  const { href, username, password, hostname, port } = new URL(text);
  const isPlain = !username && !password && !port && /^[a-z0-9.-]+\.[a-z]{2,}$/.test(hostname);
  return isPlain ? href : undefined;
}

/** A text that was cut may end in half a letter. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
