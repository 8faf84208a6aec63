import { accented } from '@/lib/exchange/read/texAccents';
import { scriptOf, signOf } from './latexSigns';
import type { Span } from './Marked';

export interface Readable {
  text: string;
  /** Where stretches of the original stand in it. */
  spans: Span[];
}

/** A formula: `$5 or $6` is none. */
const FORMULA = /\$\$?(?=[^\s$])[^$]*[^\s$\\]\$(?!\d)|\$[^\s$\\]\$(?!\d)/y;
const STYLE =
  /\\(?:text[a-z]*|math[a-z]*|emph|boldsymbol|bm|bf|it|rm|sc|tt|operatorname|mbox|left|right|hat|bar|tilde)(?![a-zA-Z])\s?(\{?)/y;
const ACCENT = /\\(?:(["'`^~=.])\s?(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))|([cvuHkr])\{([a-zA-Z])\})/y;
const ESCAPED = /\\([&%_#$\\{},;:! ])/y;
const FRACTION = /\\[dt]?frac\{([^{}$\\]*)\}\{([^{}$\\]*)\}/y;
const COMMAND = /\\([a-zA-Z]+)/y;
/** `^2`, `_{12}`, `^{\text{3}}` */
const SCRIPT = /([_^])(?:\{(?:\\[a-z]+\{([^{}$\\]+)\}|([^{}$\\]+))\}|([^{}$\\\s]))/y;
/** Signs that stand above the line by themselves. */
const RAISED_SIGN = /\^(?=\{?(?:\*|\\(?:star|ast|circ|prime|dagger|ddagger)(?![a-zA-Z])))/y;

/** A title as one reads it: `$\tau^2$-bench` is `τ²-bench`. What is no remnant of LaTeX stays as it is. */
export function readable(title: string, spans: readonly Span[] = []): Readable {
  if (!/[$\\]/.test(title)) return { text: title, spans: [...spans] };
  const reading = new Reading(title);
  return { text: reading.text, spans: spans.map((span) => reading.spanOf(span)) };
}

class Reading {
  text = '';
  /** For each letter of the original: where what it became begins and ends. */
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private inFormula = false;
  /** For each brace that is open: whether it is left out. */
  private readonly braces: boolean[] = [];

  constructor(private readonly original: string) {
    while (this.from.length < original.length) this.readNext(this.from.length);
  }

  spanOf([start, end]: Span): Span {
    return [this.from[start] ?? this.text.length, this.to[end - 1] ?? this.text.length];
  }

  private readNext(at: number): void {
    const letter = this.original[at] ?? '';
    if (letter === '\\') this.readCommand();
    else if (letter === '$') this.readDollar();
    else if (letter === '{') this.openBrace(this.inFormula || this.original[at + 1] === '\\');
    else if (letter === '}') this.say(1, this.braces.pop() || this.inFormula ? '' : letter);
    else if (this.inFormula && (letter === '^' || letter === '_')) this.readScript(letter);
    else this.say(1, letter);
  }

  private readDollar(): void {
    const isSign = !this.inFormula && !this.match(FORMULA);
    if (!isSign) this.inFormula = !this.inFormula;
    if (isSign) this.say(1, '$');
    else this.say(this.original[this.from.length + 1] === '$' ? 2 : 1, '');
  }

  private readCommand(): void {
    const [style, brace] = this.match(STYLE) ?? [];
    if (style !== undefined) {
      this.say(style.length - (brace ? 1 : 0), '');
      if (brace) this.openBrace(true);
      return;
    }
    const [found = '\\', shown = found] = this.readAccent() ?? this.readSign() ?? [];
    this.say(found.length, shown);
  }

  private readAccent(): [string, string] | undefined {
    const [found, mark, inBraces, bare, letterMark, letter] = this.match(ACCENT) ?? [];
    return found === undefined
      ? undefined
      : [found, accented(mark ?? letterMark ?? '', inBraces ?? bare ?? letter ?? '')];
  }

  private readSign(): [string, string] | undefined {
    const [escaped, sign = ''] = this.match(ESCAPED) ?? [];
    if (escaped !== undefined) return [escaped, sign === '!' ? '' : /[\\,;:]/.test(sign) ? ' ' : sign];
    const [fraction, over, under] = this.match(FRACTION) ?? [];
    if (fraction !== undefined) return [fraction, `${over}/${under}`];
    const [command, name = ''] = this.match(COMMAND) ?? [];
    // Out of a formula a word after a backslash may be anything.
    return command === undefined ? undefined : [command, signOf(name) ?? (this.inFormula ? name : command)];
  }

  private readScript(way: '^' | '_'): void {
    const [found = '', ...letters] = this.match(SCRIPT)?.filter((part) => part !== undefined) ?? [];
    const script = scriptOf(way, letters[1] ?? way);
    if (script === undefined) this.say(1, this.match(RAISED_SIGN) ? '' : way);
    else this.say(found.length, script);
  }

  private openBrace(isLeftOut: boolean): void {
    this.braces.push(isLeftOut);
    this.say(1, isLeftOut ? '' : '{');
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.from.length;
    return pattern.exec(this.original);
  }

  /** So many letters of the original became this. */
  private say(letters: number, shown: string): void {
    const from = this.text.length;
    this.text += shown;
    for (let i = 0; i < letters; i++) {
      this.from.push(from);
      this.to.push(this.text.length);
    }
  }
}
