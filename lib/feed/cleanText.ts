/** Control, bidi and other unseen characters; joiners stay (emoji, Persian), white space is collapsed afterwards. */
const UNSEEN = /(?!\u200C|\u200D|[\t-\r])[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Whatever needs cleaning; most names and titles have nothing of it. */
const UNCLEAN = /[^ -~]| {2}|^ | $/;

/**
 * A page's words on one line: no control or bidi characters, one space for many, at most `most` UTF-16 units long and
 * cut between graphemes.
 */
export function cleanText(text: string, most: number): string {
  if (text.length <= most && !UNCLEAN.test(text)) return text;
  // Four times as much is enough to fill the line, however much of it is white space, and keeps a megabyte cheap.
  const line = text
    .slice(0, most * 4)
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > most ? cut(line, most) : line;
}

function cut(line: string, most: number): string {
  const boundary = new Intl.Segmenter('en').segment(line).containing(most)?.index || most;
  return line
    .slice(0, boundary)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
