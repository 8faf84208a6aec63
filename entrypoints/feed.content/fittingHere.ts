import { createSuggesting } from '@/components/strip/suggesting';
import { ask, type Fitting } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';

export interface FittingNeeds {
  /** The papers of the page. */
  ids(): ArxivId[];
  changed(): void;
  failed(error: unknown): void;
}

/** Asks the background which papers of the page answer the words of the filter. */
export function createFittingHere({ ids, changed, failed }: FittingNeeds) {
  let words = '';
  let answer: { ids: ReadonlySet<ArxivId>; notUnderstood: string[] } | undefined;
  const asking = createSuggesting(
    (typed: string) => ask('fitting', { ids: ids(), words: typed }),
    (typed, found: Fitting) => {
      if (typed !== words) return;
      answer = { ids: new Set(found.ids), notUnderstood: found.notUnderstood };
      changed();
    },
    failed,
  );

  /** What was found for words before stands until these have their answer. */
  function look(next: string): void {
    words = next.trim();
    if (!words) answer = undefined;
    again();
  }

  /** Papers, or what is known of them, may be others now. */
  function again(): void {
    if (words) asking(words);
  }

  const fits = (id: ArxivId) => answer?.ids.has(id) ?? true;
  return { look, again, fits, notUnderstood: () => answer?.notUnderstood ?? [] };
}
