/** What stands over or under a letter, by the command of TeX that puts it there: https://ctan.org/pkg/lshort */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** A letter with its accent: `"` and `u` are `ü`. */
export function accented(accent: string, letter: string): string {
  return (letter + (ACCENTS[accent] ?? '')).normalize('NFC');
}
