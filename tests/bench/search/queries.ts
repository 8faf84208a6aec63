import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { below, type Chance, pick, seeded } from '../seeded';

/** What a reader who has one paper in mind may type. */
export interface KnownPaperQuery {
  id: ArxivId;
  kind: string;
  text: string;
}

type Distort = (words: string[], paper: Findable, chance: Chance) => string[];

/** Each kind takes three to five words of a title, or a name, and does to them what hands do. */
const KINDS: Record<string, Distort> = {
  'whole words': (words) => words,
  'last word begun': (words, _, chance) => [...words.slice(0, -1), begun(words.at(-1) ?? '', chance)],
  'all words begun': (words, _, chance) => words.map((word) => begun(word, chance)),
  'one typo': (words, _, chance) => withTypos(words, 1, chance),
  'two typos': (words, _, chance) => withTypos(words, 2, chance),
  'swapped letters': (words, _, chance) => onLongest(words, (word) => swap(word, chance)),
  'typo in begun word': (words, _, chance) => onLongest(words, (word) => typo(begun(word, chance), chance)),
  'a word too many': (words, _, chance) => [...words, pick(['review', 'framework', 'simple', 'new'], chance)],
  'author and word': (words, paper, chance) => [surname(paper, chance), ...words.slice(0, 2)],
  'misspelt author and word': (words, paper, chance) => [typo(surname(paper, chance), chance), ...words.slice(0, 2)],
};

/** Queries of every kind, kinds taking turns, about papers picked by the seed; ambiguous ones are no fault of a search and not left out. */
export function queriesOf(papers: Findable[], perKind: number, seed: number): KnownPaperQuery[] {
  const chance = seeded(seed);
  return Array.from({ length: perKind }, () =>
    Object.entries(KINDS).map(([kind, distort]) => queryOf(papers, kind, distort, chance)),
  ).flat();
}

function queryOf(papers: Findable[], kind: string, distort: Distort, chance: Chance): KnownPaperQuery {
  const paper = pick(papers, chance);
  const words = wordsKept(paper.title, chance);
  if (words.length < 2 || !paper.authors.length) return queryOf(papers, kind, distort, chance);
  const text = distort(words, paper, chance).join(' ').toLowerCase();
  return { id: paper.id, kind, text };
}

/** Three to five words of a title in their order, the others and all short ones dropped. */
function wordsKept(title: string, chance: Chance): string[] {
  const words = title.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);
  const count = 3 + below(3, chance);
  while (words.length > count) words.splice(below(words.length, chance), 1);
  return words;
}

export function begun(word: string, chance: Chance): string {
  return word.slice(0, Math.max(3, Math.ceil(word.length * (0.5 + chance() * 0.4))));
}

function surname(paper: Findable, chance: Chance): string {
  return pick(paper.authors, chance).split(' ').at(-1) ?? '';
}

function withTypos(words: string[], count: number, chance: Chance): string[] {
  return count === 0
    ? words
    : withTypos(
        onLongest(words, (word) => typo(word, chance)),
        count - 1,
        chance,
      );
}

function onLongest(words: string[], change: (word: string) => string): string[] {
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  return words.map((word) => (word === longest ? change(word) : word));
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A letter more, less, or other. */
export function typo(word: string, chance: Chance): string {
  const at = below(word.length, chance);
  const [keep, put] = pick(
    [
      [at, pick([...LETTERS], chance)],
      [at + 1, pick([...LETTERS], chance)],
      [at + 1, ''],
    ] as const,
    chance,
  );
  return word.slice(0, at) + put + word.slice(keep);
}

export function swap(word: string, chance: Chance): string {
  const at = below(Math.max(1, word.length - 1), chance);
  return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
}
