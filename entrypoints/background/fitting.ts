import type { OffprintDb } from '@/lib/library/db';
import { factsOf } from '@/lib/library/factsOf';
import type { Fitting } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { readFilterWords } from '@/lib/search/query/filterWords';

/** Which of these papers, as far as pages ever listed them, answer the words of a filter at a time (ms). */
export async function fitting(db: OffprintDb, ids: ArxivId[], words: string, now: number): Promise<Fitting> {
  const { test, sources, notUnderstood } = readFilterWords(words, now);
  const facts = await factsOf(db, ids, { papers: true, clips: true, feeds: sources.has('feeds') }, now);
  const listed = facts.filter(({ firstListedAt }) => firstListedAt !== undefined);
  return { ids: listed.filter(test).map(({ id }) => id), notUnderstood };
}
