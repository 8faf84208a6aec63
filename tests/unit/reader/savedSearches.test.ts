import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedAnswer } from '@/entrypoints/reader/askedSearch';
import { openSavedSearches, type SavedAnswers, type SavedSearches } from '@/entrypoints/reader/savedSearches';
import { factsOf } from '@/lib/library/factsOf';
import { markSeen } from '@/lib/library/known';
import { idsOn } from '@/lib/library/queries';
import { recordListing } from '@/lib/library/recordListing';
import type { SavedSearch } from '@/lib/library/savedSearch';
import type { ArxivId, Paper } from '@/lib/paper';
import { conditionOf } from '@/lib/search/query/conditionOf';
import { orderOf } from '@/lib/search/query/orderOf';
import { readQuery } from '@/lib/search/query/readQuery';
import { aList, aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aGesture } from '@/tests/unit/library/histories';
import { clipped } from '../popup/aPopup';

/** For a machine that is busy. */
const PATIENCE = { timeout: 5_000 };
const DAY = 24 * 60 * MINUTE;
const [lanterns, robots, kites] = [
  aPaper({ id: anId(1), title: 'Lanterns for Long Contexts', upvotes: 12 }),
  aPaper({ id: anId(2), title: 'Robots that Fold Paper', abstract: 'With arms.', upvotes: 80 }),
  aPaper({ id: anId(3), title: 'Kites over Robots', abstract: undefined, upvotes: 40 }),
] as [Paper, Paper, Paper];

let library: TestLibrary;
let watch: SavedSearches | undefined;
let answers: SavedAnswers;
let told: (readonly ArxivId[])[];
let failures: unknown[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: MORNING });
  library = await aLibrary();
});
afterEach(() => {
  watch?.stop();
  vi.useRealTimers();
});

function aSearch(query: string, facts: Partial<SavedSearch> = {}): SavedSearch {
  return { ...aList({ id: query }), query, ...facts };
}

function open(...searches: SavedSearch[]): SavedSearches {
  [answers, told, failures] = [new Map(), [], []];
  watch?.stop();
  watch = openSavedSearches(library.db, {
    rest: () => new Promise((wake) => setTimeout(wake)),
    onAnswers: (news) => {
      answers = news;
      const [first] = news.values();
      if (first) told.push(first.ids);
    },
    onFailed: (error) => failures.push(error),
  });
  watch.ask(searches);
  return watch;
}

const answerTo = ({ id }: SavedSearch): SavedAnswer | undefined => answers.get(id);
const expectIds = (search: SavedSearch, papers: Paper[]) =>
  vi.waitFor(
    () => expect(answerTo(search)).toMatchObject({ ids: papers.map(({ id }) => id), isWhole: true }),
    PATIENCE,
  );

/** A clock by which each look at it takes a fifth of a second. */
function slowly(): () => number {
  let now = 0;
  return () => {
    now += 200;
    return now;
  };
}

/** Everything looked at anew, as plainly as possible. */
async function fresh({ query, scope }: SavedSearch): Promise<ArxivId[]> {
  const ids = await idsOn(library.db, { kind: scope ?? 'all' });
  const facts = await factsOf(library.db, ids, { papers: true, clips: true, feeds: true }, Date.now());
  const read = readQuery(query, { now: Date.now() });
  const found = facts.filter(conditionOf(read));
  return (orderOf(read.sort)?.(found, (facts) => facts) ?? found).map(({ id }) => id);
}

describe('a saved search', () => {
  it.each<[string, SavedSearch['scope'], Paper[]]>([
    ['robots', undefined, [robots]],
    ['robot', 'everything', [kites, robots]],
    ['arms or lanterns', undefined, [lanterns, robots]],
    ['-robots', undefined, [lanterns]],
    ['latnerns', undefined, []],
    ['upvotes:>20', 'everything', [kites, robots]],
    ['upvotes:>20 sort:upvotes', 'everything', [robots, kites]],
    ['sort:upvotes', undefined, [robots, lanterns]],
    ['feed:day is:new', 'everything', [kites, robots, lanterns]],
    ['is:clipped', 'everything', [robots, lanterns]],
    ['upvotes:>many', undefined, [lanterns, robots]],
  ])('for %s looks through %s', async (query, scope, papers) => {
    await clipped(library, [lanterns, robots]);
    await recordListing(library.db, aListing([kites]), MORNING + 2 * MINUTE);
    vi.setSystemTime(MORNING + 3 * MINUTE);
    const search = aSearch(query, { scope });
    open(search);
    await expectIds(search, papers);
    expect(failures).toEqual([]);
  });

  it('finds all papers there are, bit by bit, newest first', async () => {
    const many = Array.from({ length: 450 }, (_, n) => aPaper({ id: anId(100 + n), title: `Kites, part ${n}` }));
    await recordListing(library.db, aListing(many), MORNING);
    const search = aSearch('kites', { scope: 'everything' });
    open(search);
    await vi.waitFor(() => expect(answerTo(search)?.isWhole).toBe(true));
    expect(answerTo(search)?.ids).toEqual(await idsOn(library.db, { kind: 'everything' }));
  });

  it('sorts many papers in pieces, as if in one', async () => {
    const upvotesOf = (n: number) => (n * 7) % 100;
    for (const part of [0, 1, 2]) {
      const ns = Array.from({ length: 400 }, (_, n) => part * 400 + n);
      const papers = ns.map((n) => aPaper({ id: anId(100 + n), upvotes: upvotesOf(n) }));
      await recordListing(library.db, aListing(papers), MORNING + part);
    }
    const search = aSearch('sort:upvotes', { scope: 'everything' });
    open(search);
    await vi.waitFor(() => expect(answerTo(search)?.isWhole).toBe(true), PATIENCE);
    expect(answerTo(search)?.ids).toEqual(await fresh(search));
  });

  it('tells bit by bit what is found of the one that is looked at, and of others at their end', async () => {
    const many = Array.from({ length: 450 }, (_, n) => aPaper({ id: anId(100 + n), title: `Kites, part ${n}` }));
    await recordListing(library.db, aListing(many), MORNING);
    const [search, other] = [aSearch('kites', { scope: 'everything' }), aSearch('part', { scope: 'everything' })];
    vi.spyOn(performance, 'now').mockImplementation(slowly());
    const counts: [number | undefined, number | undefined][] = [];
    open().stop();
    watch = openSavedSearches(library.db, {
      rest: () => new Promise((wake) => setTimeout(wake)),
      onAnswers: (news) => counts.push([news.get(search.id)?.ids.length, news.get(other.id)?.ids.length]),
      onFailed: (error) => failures.push(error),
    });
    watch.ask([other, search], search.id);
    await vi.waitFor(() => expect(counts.at(-1)).toEqual([450, 450]), PATIENCE);
    vi.restoreAllMocks();
    expect(counts.map(([first]) => first)).toEqual(counts.map(([first]) => first).toSorted((a = 0, b = 0) => a - b));
    expect(counts.length).toBeGreaterThan(3);
    expect(new Set(counts.map(([, second]) => second))).toEqual(new Set([0, 450]));
  });

  it('says which parts of it make no sense', async () => {
    const search = aSearch('robots upvotes:>many is:green');
    open(search);
    await vi.waitFor(() => expect(answerTo(search)?.notUnderstood).toEqual(['upvotes:>many', 'is:green']));
  });

  it('is answered beside others, each by itself', async () => {
    await clipped(library, [lanterns, robots]);
    const [some, others, none] = [aSearch('robots'), aSearch('lanterns'), aSearch('kites')];
    open(some, others, none);
    await expectIds(some, [robots]);
    await expectIds(others, [lanterns]);
    await expectIds(none, []);
  });

  it('reads of papers only what it asks', async () => {
    await clipped(library, [lanterns, robots]);
    const papers = vi.spyOn(library.db.papers, 'where');
    const search = aSearch('is:unread');
    open(search);
    await expectIds(search, [lanterns, robots]);
    expect(papers).not.toHaveBeenCalled();
  });
});

describe('while a saved search is looked at', () => {
  beforeEach(() => clipped(library, [lanterns, robots]));

  it('papers come and go as they are tagged', async () => {
    const search = aSearch('tag:arms');
    open(search);
    await expectIds(search, []);
    await library.does({ verb: 'tag', ids: [robots.id], add: ['Arms'], drop: [] });
    await expectIds(search, [robots]);
    await library.does({ verb: 'tag', ids: [lanterns.id], add: ['arms'], drop: [] });
    await expectIds(search, [lanterns, robots]);
    await library.does({ verb: 'remove', ids: [lanterns.id] });
    await expectIds(search, [robots]);
  });

  it('only papers that changed are tested again', async () => {
    const search = aSearch('is:unread');
    open(search);
    await expectIds(search, [lanterns, robots]);
    const read = vi.spyOn(library.db.clips, 'bulkGet');
    await library.does({ verb: 'status', ids: [robots.id], status: 'read' });
    await expectIds(search, [lanterns]);
    expect([...new Set(read.mock.calls.flat(2))]).toEqual([robots.id]);
  });

  it('papers come as they are listed and seen, alone or many at once', async () => {
    const search = aSearch('is:seen', { scope: 'everything' });
    open(search);
    await expectIds(search, [robots, lanterns]);
    const many = Array.from({ length: 60 }, (_, n) => aPaper({ id: anId(100 + n) }));
    await recordListing(library.db, aListing([kites, ...many]), MORNING + MINUTE);
    await markSeen(library.db, [kites.id], MORNING + MINUTE);
    await expectIds(search, [kites, robots, lanterns]);
    await markSeen(
      library.db,
      many.map(({ id }) => id),
      MORNING + MINUTE,
    );
    await vi.waitFor(async () => expect(answerTo(search)?.ids).toEqual(await fresh(search)));
    expect(answerTo(search)?.ids).toHaveLength(63);
  });

  it('a list that is called otherwise takes its papers out', async () => {
    await library.does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [robots.id] });
    const search = aSearch('list:robots');
    open(search);
    await expectIds(search, [robots]);
    await library.does({ verb: 'renameList', list: 'l1', name: 'Machines' });
    await expectIds(search, []);
  });

  it('what is not touched stays the same answer', async () => {
    const search = aSearch('robots');
    open(search);
    await expectIds(search, [robots]);
    const before = answerTo(search);
    const times = told.length;
    await library.does({ verb: 'star', ids: [lanterns.id], on: true });
    await library.does({ verb: 'star', ids: [robots.id], on: true });
    await new Promise((wake) => setTimeout(wake, 50));
    expect(answerTo(search)).toBe(before);
    expect(told).toHaveLength(times);
  });

  it('another query, another place and another search are taken up', async () => {
    const [first, other] = [aSearch('robots'), aSearch('lanterns')];
    const { ask } = open(first);
    await expectIds(first, [robots]);
    await recordListing(library.db, aListing([kites]), MORNING + 2 * MINUTE);
    ask([{ ...first, query: 'kites' }, other]);
    await expectIds(other, [lanterns]);
    await expectIds(first, []);
    ask([{ ...first, query: 'kites', scope: 'everything' }]);
    await expectIds(first, [kites]);
    expect(answers.has(other.id)).toBe(false);
    ask([]);
    await vi.waitFor(() => expect(answers.size).toBe(0));
  });

  it('days count from today, also tomorrow', async () => {
    const search = aSearch('clipped:2d');
    open(search);
    await expectIds(search, [lanterns, robots]);
    vi.setSystemTime(MORNING + DAY);
    await vi.advanceTimersByTimeAsync(MINUTE);
    await expectIds(search, [lanterns, robots]);
    vi.setSystemTime(MORNING + 2 * DAY);
    await vi.advanceTimersByTimeAsync(MINUTE);
    await expectIds(search, []);
  });

  it('what was new is not so any more when the visit is over', async () => {
    const search = aSearch('is:new', { scope: 'everything' });
    open(search);
    await expectIds(search, [robots, lanterns]);
    vi.setSystemTime(MORNING + 40 * MINUTE);
    await vi.advanceTimersByTimeAsync(MINUTE);
    await expectIds(search, []);
    await recordListing(library.db, aListing([kites, robots]), Date.now());
    await expectIds(search, [kites]);
  });

  it('nothing is told any more once it was stopped, and what fails is told', async () => {
    const search = aSearch('robots');
    open(search).stop();
    await new Promise((wake) => setTimeout(wake, 20));
    expect(told).toEqual([]);
    const other = open(search);
    await expectIds(search, [robots]);
    library.db.close();
    other.ask([aSearch('lanterns')]);
    await vi.waitFor(() => expect(failures).toMatchObject([{ name: 'StoreFailedError' }]));
  });
});

const QUERIES = [
  'tag:rl',
  '-tag:rl',
  'tag:r or has:note',
  'is:unread',
  'is:read or is:starred',
  'is:dismissed',
  'is:untagged',
  '"read again"',
  'lanterns',
  'lanterns -note:mira',
  'list:"list l1"',
  'list:"list l2" is:unread',
  'upvotes:>20',
  'feed:trending',
  'is:new',
  'is:seen',
  'clipped:today',
  'seen:yesterday',
  'sort:upvotes',
  'is:clipped sort:clipped',
];
const aPage = fc
  .record({ ns: fc.uniqueArray(fc.integer({ min: 1, max: 4 })), upvotes: fc.integer({ min: 10, max: 30 }) })
  .map(({ ns, upvotes }) =>
    aListing(
      ns.map((n) => aPaper({ id: anId(n), title: n % 2 ? 'Lanterns' : 'Robots', upvotes: upvotes + n })),
      upvotes % 2 ? { feed: 'trending' } : { feed: 'week' },
    ),
  );
const aLook = fc.record({ seen: fc.uniqueArray(fc.integer({ min: 1, max: 4 }).map(anId)) });
const aWait = fc.record({ minutes: fc.constantFrom(1, 45, 24 * 60) });
const aMove = fc.oneof(
  { weight: 6, arbitrary: aGesture },
  { weight: 1, arbitrary: fc.constant({ verb: 'undo' } as const) },
  { weight: 2, arbitrary: aPage },
  { weight: 1, arbitrary: aLook },
  { weight: 1, arbitrary: aWait },
);
const someSearches = fc.uniqueArray(
  fc.record({ query: fc.constantFrom(...QUERIES), scope: fc.constantFrom('everything' as const, undefined) }),
  { minLength: 1, maxLength: 4, selector: ({ query }) => query },
);

async function make(move: typeof aMove extends fc.Arbitrary<infer M> ? M : never): Promise<void> {
  const now = Date.now();
  if ('minutes' in move) {
    vi.setSystemTime(now + move.minutes * MINUTE);
    await vi.advanceTimersByTimeAsync(MINUTE);
  } else if ('seen' in move) await markSeen(library.db, move.seen, now);
  else if ('papers' in move) await recordListing(library.db, move, now);
  // Refused where the list is not there, or fills itself.
  else await library.does(move, {}, now).catch(() => undefined);
  vi.setSystemTime(Date.now() + 1_000);
}

it('after whatever happens holds what a look at everything would find', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(someSearches, fc.array(fc.tuple(aMove, fc.boolean()), { maxLength: 10 }), async (asked, moves) => {
      vi.setSystemTime(MORNING);
      library = await aLibrary();
      const searches = asked.map(({ query, scope }) => aSearch(query, { scope }));
      open(...searches);
      for (const [move, isQuick] of moves) {
        await make(move);
        if (!isQuick) await new Promise((wake) => setTimeout(wake, 5));
      }
      const expected = await Promise.all(searches.map(fresh));
      await vi.waitFor(() => {
        expect(searches.map((search) => answerTo(search)?.ids)).toEqual(expected);
        expect(searches.every((search) => answerTo(search)?.isWhole)).toBe(true);
      }, PATIENCE);
      expect(failures).toEqual([]);
      watch?.stop();
    }),
    { numRuns: 40 },
  ),
);
