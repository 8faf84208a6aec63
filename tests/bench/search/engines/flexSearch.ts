import { Charset, Index } from 'flexsearch';
import type { ArxivId } from '@/lib/paper';
import { type Ask, bytesOf, type Engine, lineOf, MOST } from './engine';

/** Words that sound alike are one, which is its way to forgive; suggestions: words may be missing. Fields apart find no more. */
const OPTIONS = { tokenize: 'forward', encoder: Charset.LatinAdvanced } as const;

export const flexSearch: Engine = {
  name: 'FlexSearch',
  set: 'forward, words that sound alike, suggestions',
  build(papers) {
    const index = new Index(OPTIONS);
    for (const [place, paper] of papers.entries()) index.add(place, lineOf(paper));
    const ids = papers.map(({ id }) => id);
    return {
      ask: asking(index, ids),
      store: () => {
        const parts: [string, string][] = [];
        index.export((key, data) => void (data && parts.push([key, data])));
        const load = () => {
          const again = new Index(OPTIONS);
          for (const [key, data] of parts) again.import(key, data);
          return asking(again, ids);
        };
        return { bytes: parts.reduce((sum, [, data]) => sum + bytesOf(data), 0), load };
      },
    };
  },
};

function asking(index: Index, ids: ArxivId[]): Ask {
  // Its own types leave open what is answered; without asking for more it is the numbers.
  return (query) => (index.search(query, { limit: MOST, suggest: true }) as number[]).flatMap((at) => ids[at] ?? []);
}
