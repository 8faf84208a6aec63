import { tagNameOf } from '@/lib/library/clip';
import { MOST_SUGGESTED, type Suggestion } from '@/lib/messages';

/** Names that hold the letters: at once where they are known, else once the answer to these very letters has come. */
export type Answers = (letters: string) => Suggestion[] | Promise<Suggestion[]>;

/**
 * Remembers every answer of one typing, so that a quick reader waits for none twice. Where an answer was not cut short,
 * it holds all names for more letters too, and nothing more is asked. Rejects with what `suggest` throws.
 */
export function createAnswers(suggest: (letters: string) => Promise<Suggestion[]>): Answers {
  const known = new Map<string, Suggestion[]>();
  const asked = new Map<string, Promise<Suggestion[]>>();

  function knownFor(letters: string): Suggestion[] | undefined {
    for (const [fewer, found] of known) {
      if (fewer === letters) return found;
      const isWhole = found.length < MOST_SUGGESTED && letters.includes(fewer);
      if (isWhole) return found.filter(({ label }) => tagNameOf(label).includes(letters));
    }
    return undefined;
  }

  async function ask(letters: string): Promise<Suggestion[]> {
    try {
      const found = await suggest(letters);
      known.set(letters, found);
      return found;
    } finally {
      asked.delete(letters);
    }
  }

  return (typed) => {
    const letters = tagNameOf(typed);
    const found = knownFor(letters);
    if (found) return found;
    const answer = asked.get(letters) ?? ask(letters);
    asked.set(letters, answer);
    return answer;
  };
}
