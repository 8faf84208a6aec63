import type { Suggestion } from '@/lib/messages';

/** Names that hold the letters, most used first. */
export type Suggest = (kind: 'tag' | 'list', letters: string) => Promise<Suggestion[]>;

/**
 * Asks for something as letters are typed: one question at a time, and the last letters always get their answer.
 * Never rejects: without an answer, `got` is not called.
 */
export function createSuggesting<F>(
  suggest: (letters: string) => Promise<F>,
  got: (letters: string, found: F) => void,
  failed: (error: unknown) => void,
): (letters: string) => Promise<void> {
  let wanted: string | undefined;
  let isAsking = false;

  return async (letters) => {
    wanted = letters;
    if (isAsking) return;
    isAsking = true;
    try {
      while (wanted !== undefined) {
        const asked = wanted;
        wanted = undefined;
        const found = await suggest(asked);
        if (wanted === undefined) got(asked, found);
      }
    } catch (error) {
      failed(error);
    } finally {
      isAsking = false;
    }
  };
}
