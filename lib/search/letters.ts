const BY_HAND: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŋ: 'n',
  ı: 'i',
  þ: 'th',
  ß: 'ss',
  // Kept as umlauts: a token has them spelt both ways, see tokens.ts.
  ø: 'ö',
  œ: 'ö',
  æ: 'ä',
};

const GREEK: Record<string, string> = Object.fromEntries(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron ' +
    'π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 ? [] : [[word, all[i + 1] ?? word]])),
);

const WRITTEN_WITHOUT_SPACES = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const UMLAUT = '\u0308';

/** Chinese, Japanese or Korean: cut into pairs of letters instead of words. */
export function isCjk(letter: string): boolean {
  return WRITTEN_WITHOUT_SPACES.test(letter);
}

/**
 * What a character outside ASCII becomes: letters and digits without case and accents, `-` or `'` for their many
 * shapes, nothing for what is invisible, a space for the rest. `alone`: not between Greek letters, so `τ` is a symbol.
 */
export function foldLetter(letter: string, alone: boolean): string {
  if (isCjk(letter)) return /[\p{L}\p{N}]/u.test(letter) ? letter : ' ';
  let folded = '';
  for (const part of letter.normalize('NFKD').toLowerCase()) folded = append(folded, part, alone);
  return folded;
}

function append(folded: string, part: string, alone: boolean): string {
  if (part === UMLAUT) return withUmlaut(folded);
  if (/[\p{M}\p{Cf}]/u.test(part)) return folded;
  if (/[\u2010-\u2013\u2212]/.test(part)) return `${folded}-`;
  if (/[’‘ʼ′]/.test(part)) return `${folded}'`;
  const plain = BY_HAND[part] ?? (alone ? GREEK[part] : undefined) ?? part;
  return folded + (/[\p{L}\p{N}]|[!-~]/u.test(plain) ? plain : ' ');
}

/** The folded text with its last letter a, o or u turned into ä, ö, ü; other letters lose their two dots. */
export function withUmlaut(folded: string): string {
  const umlaut = { a: 'ä', o: 'ö', u: 'ü' }[folded.at(-1) ?? ''];
  return umlaut ? folded.slice(0, -1) + umlaut : folded;
}
