import { cutNote, MOST } from './clean';
import type { Found, FoundClip, FoundPaper, Missed } from './found';

/** All that a file held, each paper once. */
export interface Gathered {
  papers: FoundPaper[];
  missed: Missed[];
  /** With those that are not in `missed`: it has no more than anybody reads. */
  missedCount: number;
}

const MOST_MISSED = 1_000;

/** Gathers what readers find, one by one, so that the caller can rest or stop in between. */
export function gathering(): { add(found: Found): void; all(): Gathered } {
  const papers = new Map<string, [FoundPaper, ...FoundPaper[]]>();
  const missed: Missed[] = [];
  let missedCount = 0;
  return {
    add({ paper, missed: one }) {
      if (paper) {
        const known = papers.get(paper.id);
        if (known) known.push(paper);
        else papers.set(paper.id, [paper]);
      }
      if (one && ++missedCount <= MOST_MISSED) missed.push(one);
    },
    all: () => ({ papers: [...papers.values()].map(merged), missed, missedCount }),
  };
}

/** A paper in all its places in a file: each fills the gaps of those before; tags, lists and notes of all. */
function merged(places: [FoundPaper, ...FoundPaper[]]): FoundPaper {
  const [first, ...others] = places;
  if (!others.length) return first;
  const clips = places.map(({ clip }) => clip);
  return {
    ...fillGaps(places),
    id: first.id,
    said: fillGaps(places.map(({ said }) => said)),
    clip: {
      ...fillGaps(clips),
      tags: union(clips.map(({ tags }) => tags)),
      lists: union(clips.map(({ lists }) => lists)),
      isStarred: clips.some(({ isStarred }) => isStarred),
      ...noteOf(clips),
    },
  };
}

/** The first that has a field speaks. */
function fillGaps<Fields extends object>(accounts: Fields[]): Fields {
  return Object.assign({}, ...accounts.toReversed());
}

function union(labels: string[][]): string[] {
  return [...new Set(labels.flat())].slice(0, MOST.labels);
}

function noteOf(clips: FoundClip[]): { note?: string } {
  const notes = new Set(clips.flatMap(({ note }) => note ?? []));
  return notes.size ? { note: cutNote([...notes].join('\n\n')) } : {};
}
