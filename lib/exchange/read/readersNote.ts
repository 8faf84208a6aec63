/** What arXiv and Zotero write into a comment by themselves: `arXiv:2609.10001 [cs]`, `version: 2`. */
const BY_MACHINE =
  /^\s*(?:arXiv:\S+(?: \[[\w.-]+\])?(?: version: \d+)?|version: \d+|Publisher: arXiv.*|Comment:.*)\s*$/gim;

/** A bibliography's comment, for a reader's note: without what no reader wrote. */
export function commentOf(text: string): string {
  return text.replace(BY_MACHINE, '').trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Zotero's notes are HTML. */
const HTML = /^\s*<(p|div|h\d|ul|ol|blockquote)\b[^>]*>[\s\S]*<\/(?:p|div|h\d|ul|ol|blockquote)>\s*$/i;

/** The text of a note that a reference manager keeps as HTML; every other note as it is. */
export function noteText(note: string): string {
  if (!HTML.test(note)) return note;
  return note
    .replace(/<br\s*\/?>|<\/(?:p|div|h\d|li|blockquote)>\s*(?=.)/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, entity)
    .trim();
}

function entity(whole: string, decimal?: string, hex?: string, name = ''): string {
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  return ENTITIES[name.toLowerCase()] ?? whole;
}
