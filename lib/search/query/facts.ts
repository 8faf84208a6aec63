import type { Feed } from '@/lib/listing';
import type { ArxivId, Day } from '@/lib/paper';

/**
 * What a query may ask of a paper; a kept paper and its clip spread into one object are facts, once its tags and lists
 * are names. Only what `needs` names has to be there; absent means: not known, or not so. Of a paper in the trash leave
 * out what the reader said. Folded texts are remembered per object: new facts, new object. Times are ms since 1970.
 */
export interface Facts {
  id: ArxivId;
  title?: string;
  /** The title as `titleKey` has it, where that was made ahead. */
  titleKey?: string;
  abstract?: string;
  authors?: readonly string[];
  organisation?: { slug: string; name: string };
  keywords?: readonly string[];
  publishedOn?: Day;
  featuredOn?: Day;
  upvotes?: number;
  codeStars?: number;
  comments?: number;
  codeUrl?: string;
  /** Absent: it has one, as arXiv's papers do. */
  hasPdf?: boolean;
  /** Names or labels. */
  tags?: readonly string[];
  /** Names, ids, or both. */
  lists?: readonly string[];
  note?: string;
  status?: 'unread' | 'reading' | 'read';
  clippedAt?: number;
  starredAt?: number;
  dismissedAt?: number;
  /** Since when its status is `read`. */
  readAt?: number;
  seenAt?: number;
  /** First listed in this visit of the feed. */
  isNew?: boolean;
  /** The feeds it was listed by. */
  feeds?: readonly Feed[];
}

/** Whether a paper's facts hold. */
export type Test = (facts: Facts) => boolean;
