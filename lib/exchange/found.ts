import type { ArxivId, Paper } from '@/lib/paper';
import type { ReadersClip } from './clippedPaper';

/** A paper that a file names, and whatever else the file says of it: cleaned and cut, but nobody vouches for it. */
export interface FoundPaper {
  id: ArxivId;
  said: Partial<Omit<Paper, 'id'>>;
  /** Where the file knows no day. */
  year?: number;
  clip: FoundClip;
}

/** As far as the file tells; `clippedAt` is when it was added there. */
export interface FoundClip extends ReadersClip {
  /** Files may tell of a star without its time. */
  isStarred: boolean;
}

/**
 * What was not understood, or not taken whole. `noArxivId`: a paper, a link or a DOI that names no arXiv paper.
 * `broken`: cannot be read. `cut`: a note, tag or list name was longer than is kept. `tooMany`: more than are kept.
 */
export interface Missed {
  why: 'noArxivId' | 'broken' | 'cut' | 'tooMany';
  /** Its line, entry or row in the file, from 1. */
  at: number;
  /** Its beginning, for the reader to recognise it by. */
  text: string;
}

export type Found = { paper: FoundPaper; missed?: undefined } | { missed: Missed; paper?: undefined };

const EXCERPT = 120;

export function missed(why: Missed['why'], at: number, text: string): Found {
  return {
    missed: {
      why,
      at,
      text: text
        .slice(0, EXCERPT * 2)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, EXCERPT),
    },
  };
}
