import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';

/** The papers that answer a query, best first. */
export type Ask = (query: string) => ArxivId[] | Promise<ArxivId[]>;

/** A way to search, as a program that uses it would set it up for a reader who types. */
export interface Engine {
  name: string;
  /** How it is set, in short. */
  set: string;
  /** Understands `tag:` and its like. */
  hasOperators?: boolean;
  build(papers: readonly Findable[]): Promise<Built> | Built;
}

export interface Built {
  ask: Ask;
  /** What would be stored, so that it need not be built again; absent for those that are always built from rows. */
  store?(): Stored;
}

export interface Stored {
  bytes: number;
  /** Ready to be asked again out of what was stored. */
  load(): Promise<Ask> | Ask;
}

/** As many answers as a page shows. */
export const MOST = 64;

/** A paper as libraries take it: one text a field. */
export function flat({ id, title, authors, tags, keywords, note, abstract }: Findable) {
  return {
    id,
    title,
    authors: authors.join(', '),
    tags: tags.join(', '),
    keywords: keywords.join(', '),
    note,
    abstract,
  };
}

export const FIELDS = ['title', 'authors', 'tags', 'keywords', 'note', 'abstract'] as const;
/** What is read first of a paper, in one line. */
export function shortLineOf({ title, tags, authors, keywords }: Findable): string {
  return [title, ...tags, ...authors, ...keywords].join(' ');
}

/** All of it in one line, for libraries without fields. */
export function lineOf(paper: Findable): string {
  return [shortLineOf(paper), paper.note, paper.abstract].join(' ').replace(/\s+/g, ' ');
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
