import { foldLetter, withUmlaut } from './letters';

/** Text as search compares it, and where each of its letters came from; without `from` and `to` no letter moved. */
export interface Folded {
  text: string;
  from?: number[];
  to?: number[];
}

/** ASCII without what LaTeX uses: folding is lower case only, which is all that most abstracts need. */
const PLAIN = /^[\s!-#%-[\]`-z|~]*$/;
const ASCII = /^[\0-\x7f]/;
const GREEK = /[\u0370-\u03ff]/;

/** `\"u`, `\'{e}`, `\v{c}` */
const ACCENT = /\\(?:["'`^~=.]\s?\{?|[cvuHkr]\{)\\?([a-zA-Z])\}?/y;
const STYLE = /\\(?:text[a-z]*|math[a-z]*|emph|boldsymbol|bm|bf|it|rm|sc|tt|left|right)(?![a-zA-Z])\s?/y;
/** The `_` of `L_2` and `L_{max}`, not of `snake_case`. */
const SUBSCRIPT = /[_^](?:\{|[a-zA-Z0-9](?![a-zA-Z0-9]))/y;

/**
 * Text without case, accents and remnants of LaTeX, Greek symbols by name: `$L_2$` is `l2`, `\textsc{Xé}` is `xe`,
 * `τ` is `tau`. Letters with two dots stay (ä, ö, ü) since they have two spellings.
 */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase() };
  const folding = new Folding(text);
  for (let at = 0; at < text.length; ) at = folding.read(at);
  return folding;
}

/** Where in the original text the folded letter at `at` begins. */
export function startOf({ from }: Folded, at: number): number {
  return from?.[at] ?? at;
}

/** Where in the original text the folded letters up to `end` (exclusive) end. */
export function endOf({ to }: Folded, end: number): number {
  return to?.[end - 1] ?? end;
}

class Folding implements Folded {
  text = '';
  from: number[] = [];
  to: number[] = [];

  constructor(private readonly original: string) {}

  /** Folds what stands at `at`; answers where to go on. */
  read(at: number): number {
    const letter = this.original[at] ?? '';
    if (letter === '\\') return this.readCommand(at);
    if (letter === '_' || letter === '^') return this.readScript(at);
    if (letter === '$' || letter === '{' || letter === '}') return at + 1;
    if (ASCII.test(letter)) return this.say(letter.toLowerCase(), at, at + 1);
    return this.readLetter(at);
  }

  private readCommand(at: number): number {
    const style = match(STYLE, this.original, at);
    if (style) return at + style[0].length;
    const accent = match(ACCENT, this.original, at);
    if (!accent) return this.original[at + 1] === '\\' ? this.say(' ', at, at + 2) : at + 1;
    const letter = (accent[1] ?? '').toLowerCase();
    return this.say(accent[0][1] === '"' ? withUmlaut(letter) : letter, at, at + accent[0].length);
  }

  private readScript(at: number): number {
    return match(SUBSCRIPT, this.original, at) ? at + 1 : this.say('-', at, at + 1);
  }

  private readLetter(at: number): number {
    const letter = String.fromCodePoint(this.original.codePointAt(at) ?? 0);
    const end = at + letter.length;
    if (letter === '\u0308') return this.addUmlaut(end);
    const alone = !GREEK.test(this.original[at - 1] ?? '') && !GREEK.test(this.original[end] ?? '');
    return this.say(foldLetter(letter, alone), at, end);
  }

  /** Two dots that stand as a character of their own (NFD) belong to the letter before. */
  private addUmlaut(end: number): number {
    this.text = withUmlaut(this.text);
    if (this.to.length) this.to[this.to.length - 1] = end;
    return end;
  }

  private say(folded: string, from: number, to: number): number {
    this.text += folded;
    for (let i = 0; i < folded.length; i++) {
      this.from.push(from);
      this.to.push(to);
    }
    return to;
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
