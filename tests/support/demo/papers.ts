import type { ArxivId, Day } from '@/lib/paper';
import { abstractOn, summaryOn } from './abstracts';
import { dayAfter, weekdaysUpTo } from './calendar';
import { Chance } from './chance';
import { LABS, type Lab, type Submitter, someAuthors, someSubmitter } from './people';
import { hardWrapped, ODD_TITLES, titleOn } from './titles';
import { TOPICS, type Topic } from './topics';

/** An invented paper, with all that the site would know of it. */
export interface DemoPaper {
  id: ArxivId;
  title: string;
  /** As the site's JSON carries it, now and then hard-wrapped. */
  rawTitle: string;
  abstract: string;
  aiSummary: string;
  keywords: string[];
  authors: string[];
  publishedOn: Day;
  featuredOn: Day;
  submitter: Submitter;
  upvotes: number;
  comments: number;
  lab?: Lab;
  stars?: number;
  repository?: string;
  project?: string;
}

const DAYS = 9;
const PER_DAY = 24;

/** About 200 papers on the nine weekdays up to `today`, newest day first, most upvoted first. */
export function demoPapers(today: Day, seed = 20): DemoPaper[] {
  const chance = new Chance(seed);
  const taken = new Set<string>();
  const odd = chance.some(ODD_TITLES.length, ODD_TITLES);
  const papers = weekdaysUpTo(today, DAYS).flatMap((day, nth) =>
    Array.from({ length: PER_DAY - (nth % 3) }, (_, rank) => {
      const topic = chance.pick(TOPICS);
      const title = (rank % 8 === 2 ? odd.pop() : undefined) ?? freshTitle(topic, chance, taken);
      return aDemoPaper({ topic, title, day, number: nth * PER_DAY + rank }, chance);
    }),
  );
  return papers.sort((a, b) => b.featuredOn.localeCompare(a.featuredOn) || b.upvotes - a.upvotes);
}

function freshTitle(topic: Topic, chance: Chance, taken: Set<string>): string {
  let title = titleOn(topic, chance);
  while (taken.has(title)) title = titleOn(topic, chance);
  taken.add(title);
  return title;
}

interface Plan {
  topic: Topic;
  title: string;
  day: Day;
  number: number;
}

function aDemoPaper({ topic, title, day, number }: Plan, chance: Chance): DemoPaper {
  const publishedOn = dayAfter(day, -chance.between(1, 4));
  return {
    // arXiv never gave out numbers this high in one month, so no real paper is meant.
    id: `${publishedOn.slice(2, 4)}${publishedOn.slice(5, 7)}.${90_000 + number * 7}` as ArxivId,
    title,
    rawTitle: chance.happens(0.3) ? hardWrapped(title) : title,
    abstract: abstractOn(topic, chance),
    aiSummary: summaryOn(topic, chance),
    keywords: [...new Set([topic.area, ...topic.keywords])],
    authors: someAuthors(chance),
    publishedOn,
    featuredOn: day,
    submitter: someSubmitter(chance),
    upvotes: chance.skewed(0, 180),
    comments: chance.skewed(0, 9),
    ...extras(chance),
  };
}

function extras(chance: Chance): Pick<DemoPaper, 'lab' | 'stars' | 'repository' | 'project'> {
  const lab = chance.happens(0.45) ? chance.pick(LABS) : undefined;
  const hasCode = chance.happens(0.55);
  const name = `paper-code-${chance.between(100, 999)}`;
  return {
    ...(lab && { lab }),
    ...(hasCode && {
      stars: chance.skewed(0, 42_000),
      repository: `https://github.com/${lab?.slug ?? 'demo'}/${name}`,
    }),
    ...(chance.happens(0.2) && { project: `https://example.org/${name}` }),
  };
}
