import { type Findable, SHORT_FIELDS } from './findable';
import { meantBy } from './lookup';
import { postingsOf } from './postings';
import { docOfPaper, type SearchIndex } from './searchIndex';
import type { Segment } from './segment';
import { type Holders, rarity, type Telling } from './telling';
import { tokensOf } from './tokens';

/** A name tells less than a word of the title: with more, papers of one group push the alike ones away. */
const STRESS = 0.3;
/** Who stands behind them signed the report of a large team. */
const MOST_AUTHORS = 16;

const AUTHORS_BIT = 1 << SHORT_FIELDS.findIndex(([field]) => field === 'authors');
const ALIKE = Float32Array.of(1);

/** The authors of a paper who may have written others: those in whose authors all words of a name stand. */
export function tellingAuthors(index: SearchIndex, paper: Findable): Telling[] {
  const itself = docOfPaper(index, paper.id) === undefined ? 0 : 1;
  return paper.authors.slice(0, MOST_AUTHORS).flatMap((name) => {
    const words = wordsOfName(name);
    // A surname alone is shared by too many.
    if (words.length < 2) return [];
    const holders = index.parts.map(({ short, firstDoc }): Holders => {
      return { postings: docsByAuthor(short, words), bits: 0, firstDoc, weights: ALIKE };
    });
    const docs = holders.reduce((sum, { postings }) => sum + postings.length, 0);
    return docs > itself ? [{ spelling: name, weight: STRESS * rarity(index, docs), holders }] : [];
  });
}

/** In one spelling, without initials. */
function wordsOfName(name: string): string[] {
  const tokens = tokensOf(name).filter(({ term }) => term.length > 1);
  return tokens.filter(({ end }, i) => tokens[i - 1]?.end !== end).map(({ term }) => term);
}

function docsByAuthor(short: Segment, words: readonly string[]): Uint32Array {
  const terms = words.map((word) => meantBy(short, word, false)).sort((one, other) => one.docs - other.docs);
  const lists = terms.map((meant) => {
    const [term] = meant.terms;
    return term === undefined ? new Uint32Array(0) : authored(short, term);
  });
  return lists.reduce(inBoth);
}

function authored(short: Segment, term: number): Uint32Array {
  const signed = postingsOf(short, term).filter((posting) => posting & AUTHORS_BIT);
  return signed.map((posting) => posting >>> short.fieldBits);
}

/** Both ascending. */
function inBoth(one: Uint32Array, other: Uint32Array): Uint32Array {
  let at = 0;
  return one.filter((doc) => {
    while ((other[at] ?? Number.POSITIVE_INFINITY) < doc) at++;
    return other[at] === doc;
  });
}
