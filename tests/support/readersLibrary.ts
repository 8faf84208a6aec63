import type { Page } from 'playwright-core';
import type { Sighting } from '@/lib/library/db';
import type { Envelope, Message, Protocol } from '@/lib/messages';
import { type ArxivId, type Day, type KeptPaper, localDay } from '@/lib/paper';
import type { Chromium } from './chromium';
import { dayListingOf } from './demo/asPaper';
import { dayAfter } from './demo/calendar';
import { Chance } from './demo/chance';
import { type DemoReader, demoReader } from './demo/reader';
import { putRows } from './putRows';
import { type StoredRows, storedRows } from './storedRows';

/** A listing holds at most so many. */
const LISTED_AT_ONCE = 400;
/** Days on which the numbers of a clipped paper were met. */
const DAYS_MET = 18;

/** Fills a new library with what an invented reader met and did in half a year, up to today; gives their clips, newest first. */
export async function fillLibrary(running: Chromium): Promise<ArxivId[]> {
  const reader = demoReader(localDay(Date.now()));
  const page = await running.context.newPage();
  await page.goto(running.address('manifest.json'));
  const papers = reader.met.map(({ paper }) => paper);
  for (let from = 0; from < papers.length; from += LISTED_AT_ONCE) {
    const some = papers.slice(from, from + LISTED_AT_ONCE);
    await askFrom(page, { type: 'recordListing', body: dayListingOf(some, localDay(Date.now())) });
    await askFrom(page, { type: 'markSeen', body: some.map(({ id }) => id) });
  }
  for (const gesture of reader.gestures)
    await askFrom(page, { type: 'change', body: { op: crypto.randomUUID(), gesture } });
  await askFrom(page, { type: 'backUp', body: null });
  await page.close();
  await putRows(running, spreadOverMonths(await storedRows(running), reader));
  return reader.clipped.map(({ id }) => id);
}

/** Sends a message from a page of the extension; throws what the background refused. */
export async function askFrom(page: Page, message: Message<Protocol>): Promise<void> {
  const asked = `chrome.runtime.sendMessage(${JSON.stringify(message)})`;
  const answer = await page.evaluate<Envelope>(asked);
  if (!answer.ok) throw new Error(`${message.type}: ${answer.name} ${answer.message}`);
}

const HOUR_MS = 3_600_000;

/** All of it was done just now; here each row gets the day on which the reader would have done it. */
function spreadOverMonths(rows: StoredRows, { met, clipped }: DemoReader): Partial<StoredRows> {
  const chance = new Chance(11);
  const hours = new Map(met.map(({ paper, on }) => [paper.id, timeOn(on, chance)]));
  const at = (id: string) => Math.min(hours.get(id as ArxivId) ?? Date.now(), Date.now());
  return {
    papers: rows.papers.map((paper) => metAt(paper, at(paper.id), chance)),
    clips: rows.clips.map((clip) => ({
      ...clip,
      ...(clip.clippedAt && { clippedAt: at(clip.paperId) }),
      ...(clip.starredAt && { starredAt: at(clip.paperId) }),
      ...(clip.dismissedAt && { dismissedAt: at(clip.paperId) }),
      ...(clip.readAt && { readAt: Math.min(at(clip.paperId) + chance.skewed(2, 900) * HOUR_MS, Date.now()) }),
    })),
    changes: rows.changes.map((change) => ({ ...change, at: at(change.edits[0]?.key ?? '') })),
    sightings: clipped.slice(0, 12).flatMap((paper) => sightingsOf(paper.id, paper.upvotes, paper.stars)),
  };
}

/** Mornings mostly, now and then an evening. */
function timeOn(day: Day, chance: Chance): number {
  const hour = chance.happens(0.7) ? chance.between(7, 10) : chance.between(12, 22);
  return new Date(`${day}T${String(hour).padStart(2, '0')}:${chance.between(10, 59)}:00`).getTime();
}

function metAt(paper: KeptPaper, at: number, chance: Chance): KeptPaper {
  const { upvotes = 0 } = paper;
  const before = chance.happens(0.1) ? Math.round(upvotes / 4) : upvotes;
  return { ...paper, firstListedAt: at, seenAt: at, lastListedAt: at, seenUpvotes: before };
}

/** How its numbers grew up to today. */
function sightingsOf(paperId: ArxivId, upvotes: number, stars: number | undefined): Sighting[] {
  const today = localDay(Date.now());
  return Array.from({ length: DAYS_MET }, (_, day) => {
    const share = 1 - 0.8 ** (day + 1);
    return {
      paperId,
      feed: 'trending' as const,
      seenOn: dayAfter(today, day - DAYS_MET),
      rank: 1 + day,
      upvotes: Math.round(upvotes * share),
      ...(stars && { codeStars: Math.round(stars * share) }),
    };
  });
}
