import type { Paper } from '@/lib/paper';

export type ReadingStatus = 'unread' | 'reading' | 'read';

/**
 * What the reader did with a paper, in words that stand without the library: tags by label, lists by name. Times are ms
 * since 1970; an absent one means: not so.
 */
export interface ReadersClip {
  clippedAt?: number;
  starredAt?: number;
  status?: ReadingStatus;
  /** Only our own JSON tells it. */
  readAt?: number;
  tags: string[];
  lists: string[];
  note?: string;
}

/** What an export holds of each paper. */
export interface ClippedPaper {
  paper: Paper;
  clip: ReadersClip;
}

/** One kind of file, written paper by paper, so that a caller can rest or stop between two. */
export interface FileWriter {
  head: string;
  entry(each: ClippedPaper): string;
  between: string;
  tail: string;
}

/** arXiv's page of a paper: every program knows it. */
export function arxivAddress({ id }: Pick<Paper, 'id'>): string {
  return `https://arxiv.org/abs/${id}`;
}

/** The DOI that arXiv registers for each of its papers. */
export function doiOf({ id }: Pick<Paper, 'id'>): string {
  return `10.48550/arXiv.${id}`;
}

/** When it came out, or else when a feed had it. */
export function yearOf({ publishedOn, featuredOn }: Paper): string | undefined {
  return (publishedOn ?? featuredOn)?.slice(0, 4);
}

/** A time of a clip as files hold it, in UTC; undefined for none. */
export function isoTime(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

/** A text of one line, which most are. */
export function onOneLine(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
