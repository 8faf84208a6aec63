import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { libraryDoors } from '@/entrypoints/background/doors';
import { ruleRuns } from '@/entrypoints/background/ruling';
import type { Known } from '@/lib/library/clip';
import type { Gesture } from '@/lib/library/gesture';
import type { Paper } from '@/lib/paper';
import { aListing, anId, aPaper } from '@/tests/support/factories';
import { aLibrary, ownedIn, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const agents = aPaper({ id: anId(1), title: 'Agents that Fold Paper', upvotes: 5 });
const robots = aPaper({ id: anId(2), title: 'Robots that Fold Paper', upvotes: 80 });

let library: TestLibrary;
let told: Known[][];
let opened: number;
let doors: ReturnType<typeof libraryDoors>;

/** A worker that has just started. */
function startWorker() {
  const open = async () => {
    opened++;
    return { db: library.db };
  };
  const rules = ruleRuns(open, library.mirror, (known) => told.push(known));
  const index = { soon: () => {}, mend: async () => {} };
  doors = libraryDoors(
    { library: open, writable: open },
    library.mirror,
    { fetchSoon: async () => {}, pause: vi.fn() },
    index,
    rules,
    { beforeMany: async () => {}, take: vi.fn() },
    { start: vi.fn(), retry: vi.fn(), stop: vi.fn() },
  );
  return rules;
}

beforeEach(async () => {
  library = await aLibrary();
  told = [];
  opened = 0;
  startWorker();
});
afterEach(() => vi.restoreAllMocks());

let operations = 0;
const does = (gesture: Gesture) => doors.change({ op: `operation-${operations++}`, gesture }, { from: 'extension' });
const rule = (id: string, query: string, facts: Partial<Extract<Gesture, { verb: 'saveRule' }>> = {}) =>
  does({ verb: 'saveRule', rule: id, query, does: 'clip', tags: [], lists: [], on: true, ...facts });
const list = (...papers: Paper[]) => doors.recordListing(aListing(papers), { from: 'extension' });
const ran = () => library.db.meta.get('ruled').then((row) => Number(row?.value ?? 0));
const tagsOf = async ({ id }: Paper) => (await library.db.clips.get(id))?.tags;

/** Lists papers and waits until rules have had their turn at them. */
async function listAndRun(...papers: Paper[]) {
  const before = Date.now();
  await list(...papers);
  await vi.waitFor(async () => expect(await ran()).toBeGreaterThanOrEqual(before), 3_000);
}

describe('when a listing was recorded', () => {
  it('it is answered first, then rules that match act, and the tabs are told', async () => {
    await rule('a', 'agents', { tags: ['agents'] });
    const [known] = await list(agents, robots);
    expect([known?.clippedAt, await library.db.clips.count()]).toEqual([undefined, 0]);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]).toMatchObject([{ id: agents.id, tags: ['agents'], ruled: 'agents' }]);
    expect(await library.db.clips.count()).toBe(1);
  });

  it('two rules on one paper both act, each by a change of its own', async () => {
    await rule('a', 'fold', { tags: ['paper'] });
    await rule('b', 'agents', { does: 'star' });
    await listAndRun(agents, robots);
    const clip = await library.db.clips.get(agents.id);
    expect(clip).toMatchObject({ tags: ['paper'], starredAt: expect.any(Number), ruledBy: ['a', 'b'] });
    const verbs = (await library.db.changes.toArray()).map(({ verb, edits }) => [
      verb,
      new Set(edits.map(({ key }) => key)).size,
    ]);
    expect(verbs.slice(2)).toEqual([
      // Two papers and a tag, then one paper.
      ['rule', 3],
      ['rule', 1],
    ]);
  });

  it('a rule that was off does nothing, nor does one that cannot be understood', async () => {
    await rule('off', 'agents', { on: false });
    await rule('odd', 'agents upvotes:many');
    await listAndRun(agents);
    expect(await library.db.clips.count()).toBe(0);
  });

  it('nothing is read or written while no rule is on', async () => {
    await rule('off', 'agents', { on: false });
    await list(agents);
    await new Promise((later) => setTimeout(later, 300));
    expect(await ran()).toBe(0);
  });

  it('a rule acts on a paper once, not again after it was taken back', async () => {
    await rule('a', 'agents');
    await listAndRun(agents);
    expect(await does({ verb: 'undo' })).toMatchObject({ undone: 'rule', rule: 'agents' });
    const before = await ownedIn(library.db);
    await listAndRun(agents);
    expect(await ownedIn(library.db)).toEqual(before);
    expect(before.clips).toEqual([]);
  });

  it('a rule acts when a later listing has upvotes enough', async () => {
    await rule('hot', 'upvotes:>=50', { tags: ['hot'] });
    await listAndRun(agents);
    expect(await tagsOf(agents)).toBeUndefined();
    await listAndRun({ ...agents, upvotes: 60 });
    expect(await tagsOf(agents)).toEqual(['hot']);
  });

  it('what the reader dismissed stays as it is, also when the dismissal is taken back', async () => {
    await rule('a', 'agents');
    await list(agents);
    await does({ verb: 'dismiss', ids: [agents.id], on: true });
    await listAndRun(agents);
    await does({ verb: 'dismiss', ids: [agents.id], on: false });
    await listAndRun(agents);
    expect(await library.db.clips.count()).toBe(0);
  });

  it('papers that were listed before a rule was switched on wait for their next listing', async () => {
    await list(agents);
    await new Promise((later) => setTimeout(later, 2));
    await rule('a', 'fold');
    await listAndRun(robots);
    expect((await library.db.clips.toArray()).map(({ paperId }) => paperId)).toEqual([robots.id]);
    await listAndRun(agents);
    expect(await library.db.clips.count()).toBe(2);
  });
});

describe('a worker that dies before rules ran', () => {
  beforeEach(async () => {
    await rule('a', 'agents');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await list(agents);
    // Its timers never ring.
    vi.clearAllTimers();
    vi.useRealTimers();
    opened = 0;
  });

  it('leaves it to the next to start', async () => {
    startWorker().soon();
    await vi.waitFor(() => expect(told).toMatchObject([[{ id: agents.id, ruled: 'agents' }]]), 3_000);
  });

  it('leaves it to the next listing', async () => {
    startWorker();
    await listAndRun(robots);
    expect((await library.db.clips.toArray()).map(({ paperId }) => paperId)).toEqual([agents.id]);
  });
});

it('does its work once for many listings of one moment', async () => {
  const rules = startWorker();
  for (let i = 0; i < 5; i++) rules.soon();
  await vi.waitFor(() => expect(opened).toBe(1), 3_000);
});

it('goes on at the next listing after the store failed', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  await rule('a', 'agents');
  const full = () => {
    throw new Error('oops');
  };
  library.db.changes.hook('creating', full);
  await list(agents);
  await vi.waitFor(() => expect(error).toHaveBeenCalled(), 3_000);
  library.db.changes.hook('creating').unsubscribe(full);
  expect(await ran()).toBe(0);
  await listAndRun(robots);
  expect(await library.db.clips.count()).toBe(1);
});
