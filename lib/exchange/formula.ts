// A spreadsheet runs what begins like a formula, whatever blanks or unseen letters stand before it; DDE begins with a
// bar in some. Papa Parse's own escape misses those behind a line break.
const FORMULA = /^'*[\s\p{Cc}\ufeff]*[=+\-@＝＋－＠|%]/u;

/** A cell's text that no spreadsheet runs: an apostrophe before it. */
export function asCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text again, of a cell that asCell wrote. */
export function ofCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
