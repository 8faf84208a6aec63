import UFuzzy from '@leeoniya/ufuzzy';
import { type Engine, lineOf, MOST, shortLineOf } from './engine';

/** Papers whose titles are ranked; others come as they stand. */
const MOST_RANKED = 1_000;
/** Words in any order, up to so many. */
const IN_ANY_ORDER = 4;
const FEW = 10;

/**
 * Has no index, so nothing is stored: every word goes through all lines by itself, since one expression of all words
 * takes half a minute on abstracts; then titles are ranked, and abstracts answer what that leaves open.
 */
export const uFuzzy: Engine = {
  name: 'uFuzzy',
  set: 'one error a word, each by itself, titles ranked',
  build(papers) {
    const matcher = new UFuzzy({ intraMode: 1 });
    const titles = UFuzzy.latinize(papers.map(({ title }) => title));
    const [short, long] = [UFuzzy.latinize(papers.map(shortLineOf)), UFuzzy.latinize(papers.map(lineOf))];
    const withAll = (lines: string[], words: string[]) =>
      words.reduce<number[] | undefined>((found, word) => matcher.filter(lines, word, found) ?? [], undefined) ?? [];
    const ranked = (found: number[], query: string) => {
      if (found.length > MOST_RANKED) return found;
      const lines = found.map((place) => titles[place] ?? '');
      const [, info, order] = matcher.search(lines, query, IN_ANY_ORDER, MOST_RANKED);
      const first = order?.map((nth) => found[info.idx[nth] ?? -1] ?? -1) ?? [];
      return [...new Set([...first, ...found])];
    };
    return {
      ask: (typed) => {
        const query = UFuzzy.latinize(typed);
        const words = matcher.split(query);
        if (!words.length) return [];
        const first = ranked(withAll(short, words), query);
        const found = first.length < FEW ? [...new Set([...first, ...withAll(long, words)])] : first;
        return found.slice(0, MOST).flatMap((place) => papers.slice(place, place + 1).map(({ id }) => id));
      },
    };
  },
};
