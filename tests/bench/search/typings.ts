import type { Findable } from '@/lib/search/findable';
import { below, type Chance, pick, seeded } from '../seeded';
import { begun, swap, typo } from './queries';

/** A query as it is typed: what stands in the box after each key that is measured. */
export interface Typing {
  kind: string;
  boxes: string[];
  /** Asks by operators, which only we have. */
  hasOperators?: boolean;
}

const MOST_LETTERS = 8;
const OPERATORS = ['is:unread', 'upvotes:>10', 'tag:thesis', 'year:2025', '-tag:survey'];

type Make = (words: string[], paper: Findable, chance: Chance) => string[];

/** Whole queries; the beginnings of words are typed letter by letter. */
const KINDS: Record<string, Make> = {
  'whole word': ([word = '']) => [word],
  'beginnings of 1–8 letters': ([word = '']) => lettersOf(word),
  'one typo': ([word = ''], _, chance) => [typo(word, chance)],
  'two typos': ([word = ''], _, chance) => [typo(typo(word, chance), chance)],
  'swapped letters': ([word = ''], _, chance) => [swap(word, chance)],
  'two words': ([one, other = ''], _, chance) => [`${one} ${begun(other, chance)}`],
  'three words': ([one, two, three = ''], _, chance) => [`${one} ${two} ${begun(three, chance)}`],
  author: (_, paper, chance) => [surnameOf(paper, chance)],
  'misspelt author': (_, paper, chance) => [typo(surnameOf(paper, chance), chance)],
  'operator and word': ([word = ''], _, chance) => [`${pick(OPERATORS, chance)} ${begun(word, chance)}`],
};

/** So many queries of each kind, taking turns, so that a run cut short has seen all of them. */
export function typingsOf(papers: readonly Findable[], perKind: number, seed: number): Typing[] {
  const chance = seeded(seed);
  return Array.from({ length: perKind }, () =>
    Object.entries(KINDS).map(([kind, make]): Typing => {
      const paper = withWords(papers, chance);
      const boxes = make(wordsOf(paper), paper, chance).map((box) => box.toLowerCase());
      return { kind, boxes, ...(kind.startsWith('operator') && { hasOperators: true }) };
    }),
  ).flat();
}

function withWords(papers: readonly Findable[], chance: Chance): Findable {
  for (;;) {
    const paper = papers[below(papers.length, chance)];
    if (paper && wordsOf(paper).length >= 3 && paper.authors.length) return paper;
  }
}

function wordsOf({ title }: Findable): string[] {
  return title.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);
}

function lettersOf(word: string): string[] {
  return Array.from({ length: Math.min(MOST_LETTERS, word.length) }, (_, i) => word.slice(0, i + 1));
}

function surnameOf(paper: Findable, chance: Chance): string {
  return pick(paper.authors, chance).split(' ').at(-1) ?? '';
}
