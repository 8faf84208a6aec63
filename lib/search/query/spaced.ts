import { fold } from '../fold';
import { isCjk } from '../letters';
import { spellingsOf, withoutDots } from '../tokens';

const LETTER = '[a-z0-9\\u0080-\\uffff]';
const GAP = '[^a-z0-9\\u0080-\\uffff]';
const GAPS = new RegExp(`${GAP}+`, 'g');

/**
 * Text as conditions compare it: folded words, a space before and after each, so that ` deep nets ` stands in it where
 * the text has these two words, whatever stands between them. A Chinese, Japanese or Korean letter is a word.
 */
export function spaced(text: string): string {
  return withoutDots(apart(fold(text).text));
}

/** The same for a name, followed by the other spellings of its words: `Müller` is also `mueller`, and the reverse. */
export function spacedName(name: string): string {
  const folded = apart(fold(name).text);
  const others = wordsIn(folded).flatMap((word) => spellingsOf(word).slice(1));
  return withoutDots(folded) + others.map((word) => `${word} `).join('');
}

/** A spaced text says this text when it has one of these. `whole`: its last word is not just a beginning. */
export function needlesOf(text: string, whole: boolean): string[] {
  const words = wordNeedlesOf(text);
  const needle = (which: number) => words.map((spellings) => spellings[which] ?? spellings[0]).join('');
  return [...new Set([needle(0), needle(1)])].map((each) => (whole ? `${each} ` : each));
}

/** The same for the beginning of each word. */
export function wordNeedlesOf(text: string): string[][] {
  return wordsIn(apart(fold(text).text)).map((word) => spellingsOf(word).map((spelling) => ` ${spelling}`));
}

/** Whether one of the needles stands in a spaced text. */
export function hasAny(spacedText: string, needles: readonly string[]): boolean {
  return needles.some((needle) => spacedText.includes(needle));
}

/**
 * `hasAny` for long texts, which are not worth spacing: 2–3 µs instead of 15 for an abstract. Only where letters need
 * no space between them are they spaced first.
 */
export function longTextTest(needles: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(needles.map(patternOf).join('|'));
  return (text) => {
    const folded = fold(text);
    if (!folded.from) return pattern.test(folded.text);
    const plain = withoutDots(folded.text);
    return isCjk(plain) ? hasAny(apart(plain), needles) : pattern.test(plain);
  };
}

/** The words of a text as `spaced` has them. */
export function spacedWords(text: string): string[] {
  return wordsIn(spaced(text));
}

/** What two spellings of one tag or list have in common. Marks stay, `c++` is not `c#`; so does what cannot be folded. */
export function plainName(name: string): string {
  const folded = withoutDots(fold(name).text);
  return folded.replace(/[-\s]+/g, ' ').trim() || name.normalize('NFC').trim();
}

function apart(folded: string): string {
  const letters = isCjk(folded) ? Array.from(folded, (one) => (isCjk(one) ? ` ${one} ` : one)).join('') : folded;
  return ` ${letters.replace(GAPS, ' ').trim()} `;
}

function wordsIn(spacedText: string): string[] {
  return spacedText.trim().split(' ').filter(Boolean);
}

/** Words hold letters and digits only, so nothing in them has a special meaning. */
function patternOf(needle: string): string {
  const end = needle.endsWith(' ') ? `(?!${LETTER})` : '';
  return `(?<!${LETTER})${wordsIn(needle).join(`${GAP}+`)}${end}`;
}
