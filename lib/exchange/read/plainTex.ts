import { accented } from './texAccents';

const COMMANDS: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textunderscore: '_',
  textdollar: '$',
  textasciigrave: '`',
  textquotesingle: "'",
  textquotedbl: '"',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textendash: '–',
  textemdash: '—',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
  textdegree: '°',
  textbullet: '•',
  textmu: 'µ',
  textregistered: '®',
  texttrademark: '™',
  slash: '/',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
};
for (const style of 'textit textbf texttt textrm textsf textsc textsl text emph url href mbox mkbibquote enquote'.split(
  ' ',
))
  COMMANDS[style] = '';
for (const style of 'it bf tt rm sf sc sl em relax protect noopsort ensuremath'.split(' ')) COMMANDS[style] = '';

const SIGNS: Record<string, string> = {
  '---': '—',
  '--': '–',
  '``': '“',
  "''": '”',
  '~': ' ',
  '{': '',
  '}': '',
};

const TOKEN = new RegExp(
  [
    String.raw`(?<maths>\$[^$]*[^$\\]\$)`,
    String.raw`\\(?:(?<sign>[\x60'^"~=.])|(?<letter>[uvHcdbrk])(?=[ {]))\s*(?:\{(?<braced>\\[ij]|\p{L})\}|(?<bare>\\[ij](?!\w)|\p{L}))`,
    String.raw`\\(?<command>[a-zA-Z]+)(?<after>\s*\{\}|\s*)`,
    String.raw`\\(?<other>[^a-zA-Z])`,
    String.raw`---?|\x60{2}|''|[~{}]`,
  ].join('|'),
  'gu',
);

/** The letters of a TeX text, for titles, names and notes. What is no letter stays as it was typed; nothing is run. */
export function plainTex(tex: string): string {
  return /[\\{}$~`']|--/.test(tex) ? tex.replace(TOKEN, plainToken) : tex;
}

type Groups = Partial<Record<'maths' | 'sign' | 'letter' | 'braced' | 'bare' | 'command' | 'after' | 'other', string>>;

function plainToken(token: string, ...match: unknown[]): string {
  const groups = match.at(-1) as Groups;
  const { maths, sign, letter, braced, bare, command, after = '', other } = groups;
  if (maths) return maths;
  const mark = sign ?? letter;
  if (mark) return accented(mark, (braced ?? bare ?? '').replace('\\', ''));
  if (command !== undefined)
    return Object.hasOwn(COMMANDS, command) ? `${COMMANDS[command]}` : `\\${command}${after.replace('{}', '')}`;
  if (other !== undefined) return unescaped(other);
  return SIGNS[token] ?? token;
}

/** `\&` is the letter, `\,` and its like are blanks, `\-` allows a break. */
function unescaped(letter: string): string {
  if (/[\s\\,;:]/.test(letter)) return ' ';
  return /[-/!]/.test(letter) ? '' : letter;
}
