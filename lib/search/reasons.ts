import { BETWEEN, type Findable } from './findable';
import { spaced } from './query/spaced';

const MOST_REASONS = 5;

/**
 * What two papers share, in few words, the most telling first: `shared` words that stand side by side in both are told
 * as one, `sparse` and `attention` as `sparse attention`.
 */
export function reasons(shared: readonly string[], one: Findable, other: Findable): string[] {
  const texts = [one, other].map(spacedText);
  const isSaid = (words: string) => texts.every((text) => text.includes(spaced(words)));
  const told = [...shared];
  for (let at = 0; at < told.length; at++) {
    for (let next = joined(told, at, isSaid); next; next = joined(told, at, isSaid)) {
      told[at] = next.phrase;
      told.splice(next.with, 1);
      if (next.with < at) at--;
    }
  }
  return told.slice(0, MOST_REASONS);
}

/** The word or phrase at a place together with one that stands before or after it in both papers. */
function joined(told: readonly string[], at: number, isSaid: (words: string) => boolean) {
  for (const [i, word] of told.entries()) {
    if (i === at) continue;
    const phrase = [`${told[at]} ${word}`, `${word} ${told[at]}`].find(isSaid);
    if (phrase) return { phrase, with: i };
  }
  return undefined;
}

/** Where a sentence, a bracket or a keyword ends, no phrase goes on. */
const STOPS = /[^\p{L}\p{N}\p{M}\s'’‐‑-]+/u;

function spacedText({ title, keywords, abstract }: Findable): string {
  const stretches = [title, ...keywords, abstract].flatMap((text) => text.split(STOPS));
  return stretches.map(spaced).join(BETWEEN);
}
