const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega';

/** What a command of LaTeX stands for, where that is one sign. */
const SIGNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(GREEK.split(' ').flatMap((name, i) => [small(name, i), capital(name, i)])),
  varepsilon: 'ε',
  vartheta: 'θ',
  varphi: 'φ',
  ell: 'ℓ',
  infty: '∞',
  times: '×',
  cdot: '·',
  pm: '±',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  leftrightarrow: '↔',
  Rightarrow: '⇒',
  uparrow: '↑',
  downarrow: '↓',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  ll: '≪',
  gg: '≫',
  sim: '~',
  approx: '≈',
  equiv: '≡',
  propto: '∝',
  in: '∈',
  subset: '⊂',
  cup: '∪',
  cap: '∩',
  oplus: '⊕',
  otimes: '⊗',
  circ: '°',
  star: '⋆',
  ast: '*',
  prime: '′',
  dagger: '†',
  ddagger: '‡',
  partial: '∂',
  nabla: '∇',
  sum: '∑',
  prod: '∏',
  int: '∫',
  sqrt: '√',
  forall: '∀',
  exists: '∃',
  ldots: '…',
  dots: '…',
  cdots: '…',
  quad: ' ',
  ss: 'ß',
  ae: 'æ',
  oe: 'œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
};

/** The sign that a command stands for: `tau` is `τ`. */
export function signOf(command: string): string | undefined {
  return Object.hasOwn(SIGNS, command) ? SIGNS[command] : undefined;
}

const RAISED = { from: '0123456789+-=()ni', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ' };
const LOWERED = { from: '0123456789+-=()', to: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' };

/** Letters as they stand above or below the line; nothing where not all of them can. */
export function scriptOf(way: '^' | '_', letters: string): string | undefined {
  const { from, to } = way === '^' ? RAISED : LOWERED;
  const places = [...letters].map((letter) => from.indexOf(letter));
  return places.every((at) => at >= 0) ? places.map((at) => to[at]).join('') : undefined;
}

function small(name: string, i: number): [string, string] {
  return [name, String.fromCharCode(0x3b1 + i)];
}

function capital(name: string, i: number): [string, string] {
  return [`${name[0]?.toUpperCase()}${name.slice(1)}`, String.fromCharCode(0x391 + i)];
}
