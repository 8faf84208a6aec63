import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArxivId } from '@/lib/paper';
import { matches } from '@/lib/search/query/conditionOf';
import { readQuery } from '@/lib/search/query/readQuery';
import { each, mostOf, perWeek, waitingAfter, weeksOf } from '@/lib/statistics/series';
import { addPaper, type Counted, startTally, type Tally } from '@/lib/statistics/tally';
import { daysOfWeek, timesOfWeek, type WeekStart, weekAt } from '@/lib/statistics/weeks';

/** A Thursday noon, wherever the tests run. */
const NOW = new Date(2026, 10, 26, 12).getTime();
const DAY_MS = 86_400_000;
const MONDAY = 1;

const ago = (days: number) => NOW - days * DAY_MS;
const thisWeek = weekAt(NOW, MONDAY);

function tallyOf(papers: readonly Counted[], start: WeekStart = MONDAY): Tally {
  const tally = startTally(start);
  for (const paper of papers) addPaper(tally, paper);
  return tally;
}

const anyTime = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => NOW - hours * 3_600_000);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const anyPaper = fc
  .record({
    seenAt: maybe(anyTime),
    clippedAt: maybe(anyTime),
    status: fc.constantFrom('unread' as const, 'reading' as const, 'read' as const),
    readAt: maybe(anyTime),
    tags: fc.subarray(['rl', 'to read', 'agents']),
  })
  // As the library keeps them: what is not clipped has no status, what is not read no day of reading.
  .map(({ seenAt, clippedAt, status, readAt, tags }): Counted => {
    if (clippedAt === undefined) return { seenAt };
    return { seenAt, clippedAt, status, tags, ...(status === 'read' && { readAt }) };
  });
const anyStart = fc.constantFrom<WeekStart>(0, 1, 6);

describe('what a chart counts is what a search for it finds', () => {
  const found = (papers: readonly Counted[], query: string) => {
    const asked = readQuery(query, { now: NOW });
    return papers.filter((paper) => matches(asked, { id: '2609.10001' as ArxivId, ...paper })).length;
  };

  it.each<[string, (tally: Tally, weeks: { from: number; to: number }) => number[], (a: string, b: string) => string]>([
    ['papers seen in a week', ({ seen }, weeks) => perWeek(seen, weeks), (a, b) => `seen:${a}..${b}`],
    ['papers clipped in a week', ({ clipped }, weeks) => perWeek(clipped, weeks), (a, b) => `clipped:${a}..${b}`],
    ['papers read in a week', ({ read }, weeks) => perWeek(read, weeks), (a, b) => `read:${a}..${b}`],
    ['papers waiting after a week', waitingAfter, (_a, b) => `clipped:..${b} -is:read or clipped:..${b} read:>${b}`],
    [
      'papers of a tag',
      ({ tags }, weeks) => perWeek(tags.get('to read') ?? new Map(), weeks),
      (a, b) => `tag:"to read" clipped:${a}..${b}`,
    ],
  ])('%s', (_what, countsOf, queryOf) => {
    fc.assert(
      fc.property(
        fc.array(anyPaper, { maxLength: 12 }),
        anyStart,
        fc.integer({ min: 1, max: 12 }),
        (papers, start, most) => {
          // Of those without a day of reading nobody knows how long they waited.
          const known = papers.filter(({ status, readAt }) => status !== 'read' || readAt !== undefined);
          const tally = tallyOf(known, start);
          const weeks = weeksOf(tally, weekAt(NOW, start), most);
          const searched = each(weeks).map((week) => found(known, queryOf(...daysOfWeek(week, start))));
          expect(countsOf(tally, weeks)).toEqual(searched);
        },
      ),
    );
  });
});

describe('papers by the week', () => {
  it('reach back to the first of them, or for so many weeks', () => {
    const tally = tallyOf([{ seenAt: ago(30) }, { clippedAt: ago(3), status: 'unread' }]);
    expect(weeksOf(tally, thisWeek)).toEqual({ from: thisWeek - 4, to: thisWeek });
    expect(weeksOf(tally, thisWeek, 2)).toEqual({ from: thisWeek - 1, to: thisWeek });
    expect(weeksOf(tallyOf([]), thisWeek)).toEqual({ from: thisWeek, to: thisWeek });
  });

  it('lie between the days of their week', () => {
    fc.assert(
      fc.property(anyTime, anyStart, (at, start) => {
        const [first, last] = daysOfWeek(weekAt(at, start), start);
        expect(new Date(`${first}T00:00:00`).getDay()).toBe(start);
        expect(new Date(`${first}T00:00:00`).getTime()).toBeLessThanOrEqual(at);
        expect(new Date(`${last}T23:59:59.999`).getTime()).toBeGreaterThanOrEqual(at);
        const [from, to] = timesOfWeek(weekAt(at, start), start);
        expect(at >= from && at < to).toBe(true);
      }),
    );
  });

  it('tell of papers that were read, nobody knows when, how many they are', () => {
    const tally = tallyOf([
      { clippedAt: ago(9), status: 'read' },
      { clippedAt: ago(9), status: 'reading' },
    ]);
    expect(tally.readSometime).toBe(1);
    expect(waitingAfter(tally, weeksOf(tally, thisWeek, 1))).toEqual([1]);
  });

  it('name what most of them have, within the weeks that are shown', () => {
    const clip = (days: number, ...tags: string[]): Counted => ({ clippedAt: ago(days), status: 'unread', tags });
    const tally = tallyOf([
      clip(1, 'rl'),
      clip(2, 'rl', 'agents'),
      clip(8, 'agents'),
      clip(60, 'old'),
      clip(61, 'old'),
    ]);
    const weeks = weeksOf(tally, thisWeek, 2);
    expect(mostOf(tally.tags, weeks, 6)).toEqual([
      { name: 'agents', total: 2, counts: [1, 1] },
      { name: 'rl', total: 2, counts: [0, 2] },
    ]);
    expect(mostOf(tally.tags, weeks, 1).map(({ name }) => name)).toEqual(['agents']);
  });

  it('name the organisations behind those that were seen', () => {
    const by = (name: string): Counted => ({ seenAt: NOW, organisation: { slug: name.toLowerCase(), name } });
    const tally = tallyOf([by('Lighthouse'), by('Harbour'), by('Lighthouse'), { seenAt: NOW }]);
    const names = mostOf(tally.organisations, weeksOf(tally, thisWeek), 6).map(({ name, total }) => [name, total]);
    expect(names).toEqual([
      ['Lighthouse', 2],
      ['Harbour', 1],
    ]);
  });
});
