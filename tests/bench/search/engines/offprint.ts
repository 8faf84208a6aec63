import { answer } from '@/entrypoints/reader/answer';
import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { indexer } from '@/lib/search/indexer';
import { openStored } from '@/lib/search/openStored';
import { atOnce } from '@/lib/search/part';
import type { Facts } from '@/lib/search/query/facts';
import { isPlain, readQuery } from '@/lib/search/query/readQuery';
import { type Hit, hitsOf, type Ranking, rankPapers } from '@/lib/search/search';
import { addAbstracts, type SearchIndex } from '@/lib/search/searchIndex';
import { openSegment } from '@/lib/search/segment';
import type { Ask, Engine } from './engine';

/** Rows in sight, whose marks are made at once. */
const IN_SIGHT = 10;
/** 2026-09-28 */
const NOW = 1_790_553_600_000;

/** Our own, with all that a key in the popup asks of it but the reading of rows from the database. */
export const offprint: Engine = {
  name: 'Offprint',
  set: 'packed index, 16 lines ordered by Fuse.js, marks of ten rows',
  hasOperators: true,
  build(papers) {
    const part = atOnce(indexer.building(papers));
    const known = new Map(papers.map((paper) => [paper.id, paper]));
    const open = () => {
      const { index } = openStored([part], []);
      addAbstracts(index, 0, openSegment(part.long));
      return asking(index, known);
    };
    const bytes = part.docs.byteLength + part.short.byteLength + part.long.byteLength;
    return { ask: open(), store: () => ({ bytes, load: open }) };
  },
};

function asking(index: SearchIndex, known: ReadonlyMap<ArxivId, Findable>): Ask {
  const newest = [...known.keys()].reverse();
  const hits = async (ranking: Ranking) => hitsOf(ranking, known);
  return async (typed) => {
    const query = readQuery(typed, { now: NOW, typing: true });
    const found = isPlain(query)
      ? hitsOf(rankPapers(index, typed), known)
      : (
          await answer(query, {
            rank: (words, most) => rankPapers(index, words, { most }),
            everyId: async () => newest,
            facts: async (ids) => ids.map((id) => factsOf(id, known.get(id))),
            hits,
            rest: async () => {},
          })
        ).hits;
    return marked(found, known).map(({ id }) => id);
  };
}

/** As the database would give them, of a paper that was clipped long ago. */
function factsOf(id: ArxivId, { organisation: _none, ...paper }: Partial<Findable> = {}): Facts {
  return { ...paper, id, clippedAt: 1 };
}

function marked(found: Hit[], known: ReadonlyMap<ArxivId, Findable>): Hit[] {
  const inSight = found.slice(0, IN_SIGHT).filter((hit) => {
    const paper = known.get(hit.id);
    return paper && hit.marksIn(paper);
  });
  return [...inSight, ...found.slice(IN_SIGHT)];
}
