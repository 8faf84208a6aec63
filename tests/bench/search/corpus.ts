import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { idOf } from '../benchPapers';
import { below, type Chance, pick, seeded } from '../seeded';

/** A line of a corpus file: one paper with `id`, `title`, `authors`, `abstract` and perhaps `aiKeywords`. */
interface Line {
  id: string;
  title: string;
  authors: string[];
  abstract: string;
  aiKeywords?: string[] | null;
}

const DAYS = ['Monday', 'Tuesday', 'Thursday', 'Friday'];
const TAGS = ['to read', 'thesis', 'reading group', 'baseline', 'survey', 'code', 'idea', 'teaching'];

/**
 * Papers of a `.jsonl` or `.jsonl.gz` file, oldest first. When fewer than asked for, the rest are mixed from the words
 * of the others; when none is named, all are made of invented words.
 */
export function corpusOf(file: string | undefined, size: number): Findable[] {
  const chance = seeded(20_260_928);
  const real = file ? readCorpus(file, chance).slice(0, size) : [];
  const words = real.length ? wordsOf(real) : inventedWords(chance);
  while (real.length < size) real.push(mixed(real.length, words, chance));
  return real;
}

function readCorpus(file: string, chance: Chance): Findable[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => findable(JSON.parse(line) as Line, chance));
}

function findable(line: Line, chance: Chance): Findable {
  const { id, title, authors, abstract } = line;
  const own = { tags: tags(chance), note: note(title, chance) };
  return { id: id as ArxivId, title, authors, abstract, keywords: line.aiKeywords ?? [], ...own };
}

/** One paper in ten has something to be remembered by. */
function note(title: string, chance: Chance): string {
  return chance() < 0.1 ? `Ask the group about ${title.split(' ').slice(-2).join(' ')} on ${pick(DAYS, chance)}` : '';
}

function tags(chance: Chance): string[] {
  return chance() < 0.2 ? [pick(TAGS, chance)] : [];
}

interface Words {
  title: string[];
  abstract: string[];
  names: string[];
}

function wordsOf(papers: Findable[]): Words {
  const split = (texts: string[]) => texts.join(' ').split(/\s+/).filter(Boolean);
  return {
    title: split(papers.map((paper) => paper.title)),
    abstract: split(papers.slice(0, 2000).map((paper) => paper.abstract)),
    names: split(papers.flatMap((paper) => paper.authors)),
  };
}

const SYLLABLES = 'ba con dor el fi gra hu in jo kal lim mor neu or pre qui ra syn tra un vex wi xa ym zet'.split(' ');

/** Words of one to four syllables; the first ones are used most, as in any language. */
function inventedWords(chance: Chance): Words {
  const word = () => Array.from({ length: 1 + below(4, chance) }, () => pick(SYLLABLES, chance)).join('');
  const known = Array.from({ length: 20_000 }, word);
  const often = Array.from({ length: 60_000 }, () => known[Math.floor(known.length * chance() ** 4)] ?? 'ba');
  return { title: often, abstract: often, names: Array.from({ length: 8000 }, word).map(capital) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function mixed(number: number, words: Words, chance: Chance): Findable {
  const some = (from: string[], count: number) => Array.from({ length: count }, () => pick(from, chance));
  const title = capital(some(words.title, 5 + below(9, chance)).join(' '));
  return {
    id: idOf(number),
    title,
    authors: Array.from({ length: 1 + below(10, chance) }, () => some(words.names, 2).join(' ')),
    abstract: `${some(words.abstract, 120 + below(100, chance)).join(' ')}.`,
    keywords: [],
    tags: tags(chance),
    note: note(title, chance),
  };
}
