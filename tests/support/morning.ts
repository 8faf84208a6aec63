import type { ArxivId, Day } from '@/lib/paper';
import { demoSite } from './demo/demoSite';
import { feedPage } from './demo/feedPages';
import { page, type Route } from './site';
import type { StoredRows } from './storedRows';

/** A morning's feed of 25 papers, five of which are worth keeping, each with two tags that the reader has already. */
const COUNT = 25;
const DAY = '2026-09-30' as Day;
const demo = demoSite(DAY);
const papers = demo.papers.slice(0, COUNT).map((paper) => ({ ...paper, featuredOn: DAY }));

/** Each tag is found by two of its letters. */
const FOUND_BY = {
  agents: 'ge',
  robotics: 'ob',
  'long context': 'xt',
  evaluation: 'ev',
  'reading group': 'gr',
  datasets: 'da',
};
export const TAGS = Object.keys(FOUND_BY) as Tag[];
type Tag = keyof typeof FOUND_BY;

const KEPT = new Map<number, [Tag, Tag]>([
  [1, ['agents', 'robotics']],
  [4, ['long context', 'evaluation']],
  [9, ['agents', 'evaluation']],
  [16, ['reading group', 'datasets']],
  [23, ['robotics', 'agents']],
]);

const listing = feedPage({
  kind: 'day',
  heading: 'Daily Papers',
  period: 'Sep 30',
  dateString: DAY,
  papers,
  newestDay: DAY,
});
export const MORNING_PATH = `/papers/date/${DAY}`;
/** The page of the morning, before those of the demo site. */
export const morningRoutes: Route[] = [page(MORNING_PATH, listing), demo.route];

/** A paper of another day, to have the tags from. */
export const PAPER_BEFORE: ArxivId = demo.papers.at(-1)?.id ?? ('' as ArxivId);
export const PAGE_BEFORE = `/papers/date/${demo.papers.at(-1)?.featuredOn}`;

/** All that is pressed, letter by letter. `Enter` is a key of its own. */
export function keysOfTheMorning(): string[] {
  const keys = papers.flatMap((_, nth) => {
    const tags = KEPT.get(nth);
    if (!tags) return ['e'];
    return ['t', ...tags.flatMap((tag) => [...FOUND_BY[tag], 'Enter']), 'Enter', 'j'];
  });
  return ['j', ...keys];
}

export interface MorningEnd {
  clipped: Record<string, string[]>;
  dismissed: string[];
}

export const expectedEnd: MorningEnd = {
  clipped: Object.fromEntries([...KEPT].map(([nth, tags]) => [papers[nth]?.id, [...tags].sort()])),
  dismissed: papers.filter((_, nth) => !KEPT.has(nth)).map(({ id }) => id),
};

/** How the papers of the morning stand in the library. */
export function endOf({ clips }: Pick<StoredRows, 'clips'>): MorningEnd {
  const here = clips.filter(({ paperId }) => papers.some(({ id }) => id === paperId));
  const kept = here.filter(({ clippedAt }) => clippedAt !== undefined);
  const ranked = papers.map(({ id }) => id as string);
  const away = here.filter(({ dismissedAt }) => dismissedAt !== undefined).map(({ paperId }) => paperId as string);
  return {
    clipped: Object.fromEntries(kept.map(({ paperId, tags }) => [paperId, tags])),
    dismissed: away.sort((a, b) => ranked.indexOf(a) - ranked.indexOf(b)),
  };
}

/** No more presses than this may a morning take. */
export const MOST_PRESSES = 80;
/** As quick hands type. */
export const BETWEEN_KEYS_MS = 60;

/** Tells what the morning took; gives it. */
export function tellPresses(browser: string, keys: readonly string[]): number {
  console.log(`A morning of ${COUNT} papers in ${browser}: ${keys.length} key presses, no pointer.`);
  return keys.length;
}
