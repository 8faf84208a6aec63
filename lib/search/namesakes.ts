import type { ArxivId } from '@/lib/paper';
import type { Findable } from './findable';
import { meantAsTyped } from './gather';
import { plainName } from './query/spaced';
import { paperOf, type SearchIndex } from './searchIndex';
import { type Wanted, wantedDocs } from './wanted';
import { wordsOf } from './words';

/** Papers read for their authors' names: 5 to 10 ms. */
const MOST_PAPERS = 40;

/** The newest papers of whose authors' names the words typed are beginnings. */
export function papersOfNamesakes(index: SearchIndex, letters: string, wanted: Wanted): ArxivId[] {
  const words = wordsOf(letters);
  const { gains, parts, docs } = index;
  gains.clear(words.length, docs);
  for (const { short, firstDoc } of parts)
    for (const [i, word] of words.entries()) gains.countAuthors(i, short, firstDoc, meantAsTyped(short, word, 'short'));
  const isWanted = wantedDocs(index, wanted);
  const papers: ArxivId[] = [];
  gains.forEachWith(Math.max(1, words.length), docs, (doc) => {
    if (papers.length < MOST_PAPERS && isWanted(doc)) papers.push(paperOf(index, doc));
  });
  return papers;
}

/** The authors of these papers whose names hold the letters, those of most of them first. */
export function namesakes(papers: readonly Findable[], letters: string): string[] {
  const typed = plainName(letters);
  const times = new Map<string, number>();
  for (const name of papers.flatMap(({ authors }) => authors)) times.set(name, (times.get(name) ?? 0) + 1);
  const named = [...times].filter(([name]) => plainName(name).includes(typed));
  return named.sort(([, one], [, other]) => other - one).map(([name]) => name);
}
