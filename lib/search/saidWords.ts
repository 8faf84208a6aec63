import type { Findable } from './findable';
import { forEachToken } from './tokens';

/** A word that a paper says. */
export interface SaidWord {
  term: string;
  /** As the paper spells it most often. */
  spelling: string;
  /** How much the paper makes of it. */
  stress: number;
}

/** What a word is worth in a field, and how many times at most. */
const FIELDS = [
  { field: 'title', worth: 0.6, most: 1 },
  { field: 'keywords', worth: 0.6, most: 1 },
  { field: 'abstract', worth: 0.4, most: 3 },
] as const;

/** Tells where the code lies, not what a paper is about. */
const ADDRESS = /https?:\/\/\S+/g;
const LETTER_OR_NUMBER = /^(?:.|\d+)$/;

/** The words of a paper's title, keywords and abstract, each once. */
export function saidWords(paper: Findable): SaidWord[] {
  const said = new Map<string, Saying>();
  for (const { field, worth, most } of FIELDS)
    for (const [term, spellings] of spelt([paper[field]].flat())) {
      const saying = said.get(term) ?? { stress: 0, spellings: [] };
      saying.stress += worth * Math.min(spellings.length, most);
      saying.spellings.push(...spellings);
      said.set(term, saying);
    }
  return [...said].map(([term, { stress, spellings }]) => ({ term, stress, spelling: mostOften(spellings) }));
}

interface Saying {
  stress: number;
  spellings: string[];
}

/** Every term of the texts and how it is spelt each time. */
function spelt(texts: readonly string[]): Map<string, string[]> {
  const spellings = new Map<string, string[]>();
  for (const text of texts.map((one) => one.replace(ADDRESS, ' ')))
    forEachToken(text, (term, start, end) => {
      if (LETTER_OR_NUMBER.test(term)) return;
      const spelling = text.slice(start, end);
      const known = spellings.get(term);
      if (known) known.push(spelling);
      else spellings.set(term, [spelling]);
    });
  return spellings;
}

/** Of equals the last: titles and first words have capitals that are not their own. */
function mostOften(spellings: readonly string[]): string {
  const times = new Map<string, number>();
  for (const spelling of spellings) times.set(spelling, (times.get(spelling) ?? 0) + 1);
  const most = Math.max(...times.values());
  return spellings.findLast((spelling) => times.get(spelling) === most) ?? '';
}
