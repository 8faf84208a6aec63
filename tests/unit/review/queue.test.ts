import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { pointsOf, queueOf, type Reviewed, tasteOf, type Unread } from '@/lib/review/queue';
import { anId } from '@/tests/support/factories';

const NOW = Date.UTC(2026, 10, 26, 12);
const DAY_MS = 86_400_000;
const ago = (days: number) => NOW - days * DAY_MS;
const NO_TASTE = new Map<string, number>();

const clip = (facts: Partial<Reviewed> = {}): Unread =>
  ({ id: anId(1), clippedAt: ago(7), status: 'unread', ...facts }) as Unread;
const points = (facts: Partial<Reviewed> = {}) => pointsOf(clip(facts), NO_TASTE, NOW);

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const anyTime = fc.integer({ min: -5, max: 900 }).map(ago);
const anyPapers = fc
  .array(
    fc.record({
      clippedAt: maybe(anyTime),
      status: maybe(fc.constantFrom('unread' as const, 'reading' as const, 'read' as const)),
      starredAt: maybe(anyTime),
      note: maybe(fc.constantFrom('', 'why')),
      tags: maybe(fc.subarray(['rl', 'agents', 'thesis'])),
      upvotes: maybe(fc.nat(5_000)),
      publishedOn: maybe(fc.constantFrom('2026-11-25', '2026-01-02', '2027-01-01').map((day) => day as Day)),
    }),
    { maxLength: 20 },
  )
  .map((papers) => papers.map((paper, n): Reviewed => ({ id: anId(n + 1), ...paper })));

describe('the queue of what is to be read', () => {
  it('holds every unread clip once, and nothing else', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const unread = papers.filter(
          ({ clippedAt, status }) => clippedAt !== undefined && (status ?? 'unread') === 'unread',
        );
        expect([...queueOf(papers, NOW)].sort()).toEqual(unread.map(({ id }) => id).sort());
      }),
    );
  });

  it('stands in the same order, however the papers come', () => {
    fc.assert(
      fc.property(anyPapers, fc.integer(), (papers, seed) => {
        const shuffled = papers.toSorted(
          (one, other) => ((Number(one.id.slice(5)) * seed) % 7) - ((Number(other.id.slice(5)) * seed) % 7),
        );
        expect(queueOf(shuffled, NOW)).toEqual(queueOf(papers, NOW));
      }),
    );
  });

  it('has in front what earns the most points', () => {
    const [plain, starred, old] = [anId(1), anId(2), anId(3)];
    const papers = [clip({ id: plain }), clip({ id: starred, starredAt: NOW }), clip({ id: old, clippedAt: ago(40) })];
    expect(queueOf(papers, NOW)).toEqual([starred, old, plain]);
  });

  it('has in front what waits longest, of equals', () => {
    const [one, two] = [anId(1), anId(2)];
    const waiting = [clip({ id: one, clippedAt: ago(-1) }), clip({ id: two, clippedAt: ago(-2) })];
    expect(queueOf(waiting, NOW)).toEqual([one, two]);
  });
});

describe('a clip earns points', () => {
  it('by waiting, one every four weeks', () => {
    expect(points({ clippedAt: ago(35) }) - points({ clippedAt: ago(7) })).toBeCloseTo(1);
  });

  it('by being new, half as many every two weeks', () => {
    const fresh = (day: string) => points({ publishedOn: day as Day }) - points();
    expect(fresh('2026-11-26')).toBeGreaterThan(1.9);
    expect(fresh('2026-11-12') / fresh('2026-11-26')).toBeCloseTo(0.5);
    expect(points({ featuredOn: '2026-11-26' as Day })).toBe(points({ publishedOn: '2026-11-26' as Day }));
  });

  it.each<[string, Partial<Reviewed>, number]>([
    ['a star', { starredAt: NOW }, 2],
    ['a note', { note: 'why' }, 1],
    ['99 upvotes', { upvotes: 99 }, 1],
    ['an empty note', { note: '' }, 0],
    ['a tag nobody knows', { tags: ['new'] }, 0],
  ])('by %s', (_what, facts, more) => {
    expect(points(facts) - points()).toBeCloseTo(more);
  });

  it('by the tag of which its reader reads the most', () => {
    const taste = tasteOf([
      { id: anId(2), status: 'read', tags: ['rl'] },
      { id: anId(3), status: 'read', tags: ['rl', 'agents'] },
      { id: anId(4), status: 'unread', tags: ['agents'] },
    ]);
    expect(Object.fromEntries(taste)).toEqual({ rl: 0.75, agents: 0.5 });
    const liked = pointsOf(clip({ tags: ['rl', 'agents'] }), taste, NOW);
    expect(liked - points()).toBeCloseTo(0.75);
  });

  it('by waiting in the end more than any other by all else', () => {
    const dull = points({ clippedAt: ago(365) });
    const best = points({
      clippedAt: NOW,
      publishedOn: '2026-11-26' as Day,
      starredAt: NOW,
      note: 'x',
      upvotes: 9_999,
    });
    expect(dull).toBeGreaterThan(best);
  });
});
