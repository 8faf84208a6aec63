import { fold } from './fold';
import { withoutDots } from './tokens';

/** A tag as far as it matters whether another is meant by it. */
export interface NamedTag {
  name: string;
  label: string;
  uses: number;
  /** Names that the reader told it from. */
  apart?: readonly string[] | undefined;
}

/** Two tags by which the same may be meant: what bears the second could bear the first, which is used more. */
export interface Twins<T> {
  keep: T;
  twin: T;
}

/** Letters from which on one of them may be mistyped; in shorter names another letter is another word. */
const LONG = 8;

/** Tags looked at between two pauses: about 2 ms. */
const AT_ONCE = 64;

/**
 * Pairs of tags that look like one: in the plural, joined, hyphenated or with marks around (`LLM`, `llms`; `rl`, `RL-`;
 * `diffusion-model`, `diffusion models`), or in a long name with one letter mistyped, never a digit and not the first
 * letter (`asymmetric`). Each tag is the twin in one pair at most; those used most come first. For `inSlices`.
 */
export function* twinsAmong<T extends NamedTag>(tags: readonly T[]): Generator<undefined, Twins<T>[]> {
  const byUse = tags.toSorted((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
  const twinOf = twinFinder<T>();
  const pairs: Twins<T>[] = [];
  for (const [i, tag] of byUse.entries()) {
    const keep = twinOf(tag);
    if (keep) pairs.push({ keep, twin: tag });
    if (i % AT_ONCE === 0) yield;
  }
  return pairs;
}

/** Answers for one tag after the other which of those before it looks like it. */
function twinFinder<T extends NamedTag>(): (tag: T) => T | undefined {
  const [same, near] = [new Shelves<string, Keyed<T>>(), new Shelves<number, Keyed<T>>()];
  return (tag) => {
    const own = { tag, key: keyOf(tag.label) };
    const hashes = hashesOf(own.key);
    const others = [...same.on(own.key), ...near.onAny(hashes).filter((other) => isTypo(own.key, other.key))];
    same.put(own.key, own);
    for (const hash of hashes) near.put(hash, own);
    return others.find((other) => !areApart(other.tag, tag))?.tag;
  };
}

interface Keyed<T> {
  tag: T;
  key: string;
}

/** Values by keys of which most have one: an array for each would cost half of the time. */
class Shelves<K, V extends object> {
  private readonly values = new Map<K, V | V[]>();

  on(key: K): V[] {
    const found = this.values.get(key);
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }

  onAny(keys: K[]): V[] {
    const found: V[] = [];
    for (const key of keys) if (this.values.has(key)) found.push(...this.on(key));
    return found;
  }

  put(key: K, value: V): void {
    const there = this.values.get(key);
    if (there === undefined) this.values.set(key, value);
    else if (Array.isArray(there)) there.push(value);
    else this.values.set(key, [there, value]);
  }
}

function areApart(one: NamedTag, other: NamedTag): boolean {
  return Boolean(one.apart?.includes(other.name) || other.apart?.includes(one.name));
}

/** What remains of a name where case, accents, plurals, gaps and marks at the edge of words are no matter. */
function keyOf(label: string): string {
  const words = withoutDots(fold(label).text).split(/[^\p{L}\p{N}+#/.]+|(?<!\d)\.|\.(?!\d)/u);
  return words.map(singular).join('') || label;
}

function singular(word: string): string {
  if (/...ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}

/** A factor for hashes, odd, and its inverse in 32 bits. */
const [ON, BACK] = [31, 0xbdef7bdf];

/**
 * Hashes of the name and of what it is without each of its letters but the first. Names with one letter more, less, other
 * or swapped have one in common; other names, by chance.
 */
function hashesOf(key: string): number[] {
  if (key.length < LONG) return [];
  const terms = Array.from({ length: key.length }, (_, i) => key.charCodeAt(i));
  for (let i = 0, power = 1; i < terms.length; i++, power = Math.imul(power, ON))
    terms[i] = Math.imul(terms[i] as number, power);
  const whole = terms.reduce((sum, term) => (sum + term) | 0, 0);
  let before = 0;
  const holed = terms.map((term) => {
    const rest = (whole - before - term) | 0;
    const hash = (before + Math.imul(rest, BACK)) | 0;
    before = (before + term) | 0;
    return hash;
  });
  return [whole, ...holed.slice(1)];
}

/** Whether two names differ by one letter, or by two that changed places, after their first. */
function isTypo(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let begins = 0;
  while (begins < shorter && one[begins] === other[begins]) begins++;
  let ends = 0;
  while (ends < shorter - begins && one.at(-1 - ends) === other.at(-1 - ends)) ends++;
  const [mine, theirs] = [one, other].map((name) => name.slice(begins, name.length - ends)) as [string, string];
  if (begins === 0 || !/^\p{L}+$/u.test(mine + theirs)) return false;
  const areSwapped = mine.length === 2 && mine === [...theirs].reverse().join('');
  return areSwapped || (mine.length < 2 && theirs.length < 2);
}
