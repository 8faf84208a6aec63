import UFuzzy from '@leeoniya/ufuzzy';
import type { ArxivId } from '@/lib/paper';
import { type Engine, MOST } from './engine';

/** Lines that are ordered; more are only filtered. */
const MOST_ORDERED = 1_000;
/** Words may stand in another order, as far as the library finds that sensible. */
const IN_ANY_ORDER = 1;

/** Has no index, so nothing to store: it goes through all lines at every key. */
export const uFuzzy: Engine = {
  name: 'uFuzzy',
  set: 'one error a word, words in any order',
  build(papers) {
    const lines = UFuzzy.latinize(
      papers.map(({ title, tags, authors, keywords, note, abstract }) =>
        [title, ...tags, ...authors, ...keywords, note, abstract].join(' '),
      ),
    );
    const matcher = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
    return {
      ask: (query) => {
        const [found, info, order] = matcher.search(lines, UFuzzy.latinize(query), IN_ANY_ORDER, MOST_ORDERED);
        const places = info && order ? order.map((place) => info.idx[place] ?? -1) : (found ?? []);
        return places.slice(0, MOST).flatMap((place): ArxivId[] => (papers[place] ? [papers[place].id] : []));
      },
    };
  },
};
