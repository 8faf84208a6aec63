import MiniSearch from 'minisearch';
import type { ArxivId } from '@/lib/paper';
import { type Ask, bytesOf, type Engine, FIELDS, flat, MOST, WEIGHTS } from './engine';

const OPTIONS = { fields: [...FIELDS], searchOptions: { prefix: true, fuzzy: 0.2, boost: WEIGHTS } };
/** Fewer papers with all words than this are followed by those with some. */
const FEW = 10;

export const miniSearch: Engine = {
  name: 'MiniSearch',
  set: 'prefix, fuzzy .2, all words, then some',
  build(papers) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(papers.map(flat));
    return {
      ask: asking(index),
      store: () => {
        const stored = JSON.stringify(index);
        return { bytes: bytesOf(stored), load: () => asking(MiniSearch.loadJSON(stored, OPTIONS)) };
      },
    };
  },
};

function asking(index: MiniSearch<{ id: string }>): Ask {
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    const found = all.length >= FEW ? all : [...all, ...index.search(query)];
    return [...new Set(found.map(({ id }) => id as ArxivId))].slice(0, MOST);
  };
}
