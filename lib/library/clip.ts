import type { ArxivId } from '@/lib/paper';
import type { RuleId } from '@/lib/rule';

export type Status = 'unread' | 'reading' | 'read';
export type ListId = string;

/**
 * What the reader did with a paper. An absent time means: not so (booleans cannot be indexed). A clip is kept while
 * `clippedAt` stands; one in the trash has `trashedAt` instead. A row without any field does not exist.
 */
export interface Clip {
  paperId: ArxivId;
  clippedAt?: number;
  starredAt?: number;
  dismissedAt?: number;
  /** Its card is dimmed, by a rule; never so for a paper that is kept. */
  dimmedAt?: number;
  trashedAt?: number;
  status?: Status;
  /** Since when its status is `read`; absent, too, where that was not noted: before this was kept, or in a file. */
  readAt?: number;
  /** Folded tag names, sorted. */
  tags: string[];
  /** List ids, sorted. */
  lists: ListId[];
  note?: string;
  /** The rules by whose doing it is what it is, sorted; absent once the reader clips it by hand. */
  ruledBy?: RuleId[];
}

export interface List {
  id: ListId;
  name: string;
  order: number;
  /** A saved search; absent for a list of papers. */
  query?: string;
  /** Where a saved search looks; absent: through the clips. */
  scope?: 'everything';
}

export interface Tag {
  /** Folded: what two spellings of one tag share. */
  name: string;
  /** The spelling to show. */
  label: string;
  /** One of `TAG_COLOURS`; a later Offprint may have written others. */
  colour?: string;
  /** Names of tags that look like it and are not to be merged, sorted; each of two tags is named by the other at most. */
  apart?: string[];
}

/** How far a number rose since the paper was first seen. */
export interface Rise {
  of: 'upvotes' | 'codeStars';
  from: number;
  to: number;
}

/** What is known of a card's paper, for the page: never notes. */
export interface Known {
  id: ArxivId;
  /** First listed in this visit of the feed. */
  isNew: boolean;
  firstListedAt?: number;
  seenAt?: number;
  openedAt?: number;
  /** Absent unless the paper rose much since it was first seen. */
  rise?: Rise;
  clippedAt?: number;
  starredAt?: number;
  dismissedAt?: number;
  dimmedAt?: number;
  /** What clipped or dimmed it by itself: the names of rules; empty for rules that are deleted. */
  ruled?: string;
  status?: Status;
  /** Labels, sorted. */
  tags: string[];
  lists: ListId[];
}

/** What the reader clipped is not new any more, on strips and badges. */
export function isStillNew({ isNew, clippedAt }: Known): boolean {
  return isNew && clippedAt === undefined;
}

/** Of a note, in UTF-16 units, as text fields count. */
export const LONGEST_NOTE = 200_000;

/** Letters of a tag or a list name. */
export const LONGEST_LABEL = 64;

/** The spelling of a tag or list name as it is kept: NFC, no control characters, one space for many, at most LONGEST_LABEL long. */
export function labelOf(typed: string): string {
  const clean = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return [...clean].slice(0, LONGEST_LABEL).join('').trim();
}

/** What two spellings of one tag share: the key of `tags` and the entries of `Clip.tags`. */
export function tagNameOf(label: string): string {
  return labelOf(label).toLowerCase().normalize('NFC');
}

/** What parts tags that are typed in one go: commas of any script. */
export const TAG_COMMA = /[,，、]/;

/** The labels of tags that are typed in one go, each once. */
export function tagsIn(typed: string): string[] {
  const labels = typed.split(TAG_COMMA).map(labelOf);
  return [...new Map(labels.filter(Boolean).map((label) => [tagNameOf(label), label])).values()];
}
