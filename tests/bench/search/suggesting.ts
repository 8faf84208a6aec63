import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { papersLike } from '@/lib/search/papersLike';
import { buildIndex, type SearchIndex } from '@/lib/search/searchIndex';
import { type KnownTag, suggestTags } from '@/lib/search/suggestTags';
import { seeded } from '../seeded';
import { tableOf } from './table';

const CLIPS = [300, 2_000];
/** Keywords that so many papers have stand for tags: about 180 and 35 of them. */
const LEAST_USES = [20, 60];
const MOST_TAGS = 5;
const MOST_NEAR = 64;

/**
 * How many of a paper's keywords come back when a reader has other papers' keywords as tags, while the index and the
 * papers know none of them. Undefined when there are no keywords.
 */
export function suggesting(papers: readonly Findable[], asked: number, seed: number): string | undefined {
  const chance = seeded(seed);
  const judged = papers.filter(({ keywords }) => keywords.length > 2).map((paper) => ({ paper, place: chance() }));
  if (judged.length === 0) return undefined;
  const shuffled = judged.sort((one, other) => one.place - other.place).map(({ paper }) => paper);
  const head = [
    'tags suggested',
    'tags',
    'papers',
    'of theirs',
    'right',
    'the first right',
    'each',
    'most used: of theirs',
  ];
  const lines = LEAST_USES.flatMap((least) => CLIPS.map((clips) => lineOf(shuffled, least, clips, asked)));
  return tableOf(head, lines);
}

function lineOf(papers: readonly Findable[], least: number, clips: number, asked: number): string[] {
  const tags = tagsAmong(papers, least);
  const asTagged = (paper: Findable) => ({
    ...paper,
    keywords: [],
    tags: normal(paper).filter((tag) => tags.has(tag)),
  });
  const library = papers.slice(0, clips).map(asTagged);
  const sought = papers
    .slice(-asked)
    .map(asTagged)
    .filter((paper) => paper.tags.length > 0);
  const known = usesIn(library);
  const suggest = suggester(library, known);
  const first = known.slice(0, MOST_TAGS).map(({ label }) => label);
  const judge = (suggested: (paper: Findable) => string[]) =>
    judged(sought.map((paper) => ({ paper, tags: suggested(paper) })));
  const ours = judge(suggest);
  const figures = [ours.ofTheirs, ours.right, ours.firstRight].map((part) => part.toFixed(2));
  const counts = [known.length, sought.length].map(String);
  return [`by ${clips} clips`, ...counts, ...figures, ours.each.toFixed(1), judge(() => first).ofTheirs.toFixed(2)];
}

function suggester(library: readonly Findable[], known: readonly KnownTag[]): (paper: Findable) => string[] {
  const index: SearchIndex = buildIndex(library);
  const tags = new Map<ArxivId, string[]>(library.map((paper) => [paper.id, paper.tags]));
  return (paper) => {
    const near = papersLike(index, paper, { most: MOST_NEAR });
    const tagged = near.map(({ id, score }) => ({ score, tags: tags.get(id) ?? [] }));
    return suggestTags({ ...paper, tags: [] }, tagged, known);
  };
}

interface Judged {
  /** The part of their tags that was suggested, of five at most. */
  ofTheirs: number;
  /** The part of what was suggested that is theirs. */
  right: number;
  firstRight: number;
  /** How many were suggested for each. */
  each: number;
}

function judged(suggested: readonly { paper: Findable; tags: string[] }[]): Judged {
  const sum = (count: (one: { paper: Findable; tags: string[] }) => number) =>
    suggested.reduce((all, one) => all + count(one), 0);
  const right = sum(({ paper, tags }) => tags.filter((tag) => paper.tags.includes(tag)).length);
  const theirs = sum(({ paper }) => Math.min(MOST_TAGS, paper.tags.length));
  const all = sum(({ tags }) => tags.length);
  const firstRight = sum(({ paper, tags }) => Number(tags[0] !== undefined && paper.tags.includes(tags[0])));
  const papers = suggested.length;
  return { ofTheirs: right / theirs, right: right / all, firstRight: firstRight / papers, each: all / papers };
}

function tagsAmong(papers: readonly Findable[], least: number): Set<string> {
  const counted = usesIn(papers.map((paper) => ({ ...paper, tags: normal(paper) })));
  return new Set(counted.filter(({ uses }) => uses >= least).map(({ label }) => label));
}

function usesIn(papers: readonly Findable[]): KnownTag[] {
  const uses = new Map<string, number>();
  for (const tag of papers.flatMap(({ tags }) => tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  const known = [...uses].map(([label, count]) => ({ label, uses: count }));
  return known.sort((one, other) => other.uses - one.uses);
}

/** In small letters, in the singular, without what stands in brackets; each once. */
function normal({ keywords }: Findable): string[] {
  const plain = keywords.map((keyword) =>
    keyword
      .toLowerCase()
      .replace(/\s*\(.*?\)/g, '')
      .replace(/s$/, '')
      .trim(),
  );
  return [...new Set(plain)];
}
