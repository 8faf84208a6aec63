import * as v from 'valibot';
import { type ArxivId, arxivIdOf, type Day, dayOf, type KeptPaper } from '@/lib/paper';
import { LONGEST } from '../clean';
import type { ReadingStatus } from '../clippedPaper';

/** What the reader did with a paper, by ids of lists and folded names of tags. */
export interface BackupClip {
  paperId: ArxivId;
  clippedAt?: number;
  starredAt?: number;
  dismissedAt?: number;
  trashedAt?: number;
  status?: ReadingStatus;
  readAt?: number;
  tags: string[];
  lists: string[];
  note?: string;
}

export interface BackupList {
  id: string;
  name: string;
  order: number;
  query?: string;
}

export interface BackupTag {
  name: string;
  label: string;
  colour?: string;
  /** Names of tags that look like it and are others. */
  apart?: string[];
}

/** A rule of the reader's: which papers, and what becomes of them. */
export interface BackupRule {
  id: string;
  order: number;
  query: string;
  does: 'clip' | 'star' | 'dim';
  /** Labels. */
  tags: string[];
  lists: string[];
  onAt?: number;
}

export interface BackupSighting {
  paperId: ArxivId;
  feed: string;
  seenOn: Day;
  rank: number;
}

/** The tables whose rows are checked. Rows may have further fields, which stay as they are. */
export interface BackupTables {
  papers: KeptPaper;
  sightings: BackupSighting;
  clips: BackupClip;
  lists: BackupList;
  tags: BackupTag;
  rules: BackupRule;
}

const text = v.string();
const texts = v.array(text);
const number = v.pipe(v.number(), v.finite());
const time = v.pipe(number, v.minValue(0));
const count = v.pipe(number, v.minValue(0));
const arxivId = v.custom<ArxivId>((id) => typeof id === 'string' && arxivIdOf(id) === id, 'not an arXiv id');
const day = v.custom<Day>((said) => typeof said === 'string' && dayOf(said) === said, 'not a day');
const address = v.pipe(text, v.maxLength(LONGEST.address), v.startsWith('https://'), v.url());

/** Exactly what the library needs to find in a row; what is optional there may be dropped where it does not fit. */
export const rowShapes: { [T in keyof BackupTables]: v.GenericSchema<unknown, BackupTables[T]> } = {
  papers: v.looseObject({
    id: arxivId,
    title: v.pipe(text, v.minLength(1)),
    authors: texts,
    keywords: texts,
    source: v.picklist(['json', 'card', 'api', 'import', 'mirror']),
    accountAt: time,
    abstract: v.optional(text),
    authorCount: v.optional(count),
    publishedOn: v.optional(day),
    featuredOn: v.optional(day),
    submitter: v.optional(text),
    organisation: v.optional(v.looseObject({ slug: text, name: text })),
    codeUrl: v.optional(address),
    codeStars: v.optional(count),
    projectUrl: v.optional(address),
    thumbnailUrl: v.optional(address),
    aiSummary: v.optional(text),
    upvotes: v.optional(count),
    comments: v.optional(count),
    firstListedAt: v.optional(time),
    lastListedAt: v.optional(time),
    seenAt: v.optional(time),
    openedAt: v.optional(time),
    seenUpvotes: v.optional(count),
    seenCodeStars: v.optional(count),
  }),
  sightings: v.looseObject({ paperId: arxivId, feed: text, seenOn: day, rank: number }),
  clips: v.looseObject({
    paperId: arxivId,
    clippedAt: v.optional(time),
    starredAt: v.optional(time),
    dismissedAt: v.optional(time),
    trashedAt: v.optional(time),
    status: v.optional(v.picklist(['unread', 'reading', 'read'])),
    readAt: v.optional(time),
    tags: texts,
    lists: texts,
    note: v.optional(text),
  }),
  lists: v.looseObject({
    id: v.pipe(text, v.minLength(1)),
    name: v.pipe(text, v.minLength(1)),
    order: number,
    query: v.optional(text),
  }),
  tags: v.looseObject({
    name: v.pipe(text, v.minLength(1)),
    label: v.pipe(text, v.minLength(1)),
    colour: v.optional(text),
    apart: v.optional(texts),
  }),
  rules: v.looseObject({
    id: v.pipe(text, v.minLength(1)),
    order: number,
    query: v.pipe(text, v.minLength(1)),
    does: v.picklist(['clip', 'star', 'dim']),
    tags: texts,
    lists: texts,
    onAt: v.optional(time),
  }),
};
