import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Gesture } from '@/lib/library/gesture';
import type { ArxivId } from '@/lib/paper';
import { ask, wake } from './background';
import { listingOf, manyPapers } from './benchPapers';

/** A page lists at most so many. */
const LISTED_AT_ONCE = 500;
/** Clipped with one gesture: they share a moment, as papers clipped in one sitting nearly do. */
const CLIPPED_AT_ONCE = 100;
const TAGS = ['to read', 'thesis', 'reading group', 'baseline', 'survey', 'idea'];

/** Fills a new library through the background's own doors: listings, clips, a tag on one in five, a star on one in ten. */
export async function seedLibrary(blank: Page, clips: number): Promise<void> {
  await wake(blank);
  const papers = manyPapers(clips);
  for (const some of inPieces(papers, LISTED_AT_ONCE))
    await ask(blank, { type: 'recordListing', body: listingOf(some) });
  const ids = papers.map(({ id }) => id);
  for (const [nth, some] of inPieces(ids, CLIPPED_AT_ONCE).entries())
    for (const gesture of gesturesOn(some, nth)) await change(blank, gesture);
}

function gesturesOn(ids: ArxivId[], nth: number): Gesture[] {
  const tag = TAGS[nth % TAGS.length] ?? '';
  return [
    { verb: 'clip', ids },
    { verb: 'tag', ids: ids.filter((_, i) => i % 5 === 0), add: [tag], drop: [] },
    { verb: 'star', ids: ids.filter((_, i) => i % 10 === 3), on: true },
  ];
}

function change(blank: Page, gesture: Gesture): Promise<number> {
  return ask(blank, { type: 'change', body: { op: randomUUID(), gesture } });
}

function inPieces<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size));
}
