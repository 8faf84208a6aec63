import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Gesture } from '@/lib/library/gesture';
import type { Listing } from '@/lib/listing';
import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { ask, indexed, wake } from '../background';
import { TODAY } from '../benchPapers';

const LISTED_AT_ONCE = 500;
const CLIPPED_AT_ONCE = 2_000;

/** Fills a library through the background's own doors with these papers, all clipped, and waits until they are indexed. */
export async function fillLibrary(blank: Page, papers: readonly Findable[]): Promise<void> {
  await wake(blank);
  for (const some of inPieces(papers, LISTED_AT_ONCE))
    await ask(blank, { type: 'recordListing', body: listingOf(some) });
  for (const some of inPieces(papers, CLIPPED_AT_ONCE)) {
    await change(blank, { verb: 'clip', ids: idsOf(some) });
    for (const [tag, ids] of byTag(some)) await change(blank, { verb: 'tag', ids, add: [tag], drop: [] });
  }
  await indexed(blank);
}

function change(blank: Page, gesture: Gesture): Promise<number> {
  return ask(blank, { type: 'change', body: { op: randomUUID(), gesture } });
}

function listingOf(papers: readonly Findable[]): Listing {
  const listed = papers.map(({ id, title, authors, keywords, abstract }) => ({
    paper: { id, title, authors: authors.slice(0, 2_000), keywords, abstract },
    source: 'json' as const,
  }));
  return { feed: 'day', day: TODAY, papers: listed, skipped: 0, cut: false };
}

function idsOf(papers: readonly Findable[]): ArxivId[] {
  return papers.map(({ id }) => id);
}

function byTag(papers: readonly Findable[]): Map<string, ArxivId[]> {
  const ids = new Map<string, ArxivId[]>();
  for (const { id, tags } of papers) for (const tag of tags) ids.set(tag, [...(ids.get(tag) ?? []), id]);
  return ids;
}

function inPieces<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size));
}
