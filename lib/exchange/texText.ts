/**
 * What BibTeX and TeX would read as more than the letters. BibTeX counts braces whether a backslash stands before them
 * or not, so one that has no partner is spelt by its name; the others are escaped, which more programs read.
 */
const SPECIAL = /[\\{}%#&_~^$<>|]|-(?=-)|`(?=`)|'(?=')/g;
const SPELT: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '-': '-{}',
  '`': '`{}',
  "'": "'{}",
};
const LONE_BRACES: Record<string, string> = { ...SPELT, '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };
const MATHS = /(\$[^$]*[^$\\]\$)/;

/** A text as TeX writes it. Mathematics between two `$` stays as it is, where it can do no harm. */
export function texText(text: string): string {
  const spelt = isBalanced(text) ? SPELT : LONE_BRACES;
  return text
    .split(MATHS)
    .map((part, i) =>
      i % 2 && isHarmless(part) ? part : part.replace(SPECIAL, (letter) => spelt[letter] ?? `\\${letter}`),
    )
    .join('');
}

/** A comment or a lone brace would end more than the formula. */
function isHarmless(maths: string): boolean {
  return !/[%#&]/.test(maths) && isBalanced(maths);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
