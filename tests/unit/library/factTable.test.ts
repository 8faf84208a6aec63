import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FactTable, openFactTable } from '@/lib/library/factTable';
import { recordListing } from '@/lib/library/recordListing';
import type { ArxivId } from '@/lib/paper';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from './freshLibrary';

const papers = Array.from({ length: 700 }, (_, n) => aPaper({ id: anId(n + 1), upvotes: n }));
const ids = papers.map(({ id }) => id);
const [one, two, three] = ids as [ArxivId, ArxivId, ArxivId];
const rest = () => Promise.resolve();

let library: TestLibrary;
let table: FactTable;

beforeEach(async () => {
  library = await aLibrary();
  await recordListing(library.db, aListing(papers), MORNING);
  table = openFactTable(library.db, (title) => title.toLowerCase());
});
afterEach(() => table.stop());

const upvotes = async (of: ArxivId[]) => (await table.of(of, rest)).map((facts) => facts.upvotes);

describe('the facts of papers', () => {
  it('are answered in the order asked for, few or many', async () => {
    expect(await upvotes([three, one])).toEqual([2, 0]);
    expect(await upvotes(ids.toReversed())).toEqual(papers.map((paper) => paper.upvotes).reverse());
  });

  it('say what the reader did, and leave out texts', async () => {
    await library.does({ verb: 'tag', ids: [one], add: ['RL'], drop: [] });
    const [facts] = await table.of([one], rest);
    expect(facts).toMatchObject({ id: one, status: 'unread', tags: ['RL'] });
    expect(facts).not.toHaveProperty('abstract');
  });

  it('hold what titles are sorted by', async () => {
    const [facts] = await table.of([one], rest);
    expect(facts?.titleKey).toBe(papers[0]?.title.toLowerCase());
  });

  it('are nothing but the id for a paper that nobody knows', async () => {
    expect(await table.of([anId(9_999)], rest)).toEqual([{ id: anId(9_999) }]);
  });
});

describe('what was written meanwhile', () => {
  it('is read again', async () => {
    await table.of(ids, rest);
    await library.does({ verb: 'status', ids: [two], status: 'read' });
    await recordListing(library.db, aListing([{ ...(papers[2] as (typeof papers)[0]), upvotes: 900 }]), MORNING + 1);
    const [changed, risen] = await table.of([two, three], rest);
    expect([changed?.status, risen?.upvotes]).toEqual(['read', 900]);
  });

  it('is read again where many papers changed at once, and where a list has another name', async () => {
    await table.of(ids, rest);
    await library.does({ verb: 'createList', list: 'l1', name: 'Arms', ids: ids.slice(0, 100) });
    expect((await table.of([one], rest))[0]?.lists).toEqual(['Arms', 'l1']);
    await library.does({ verb: 'renameList', list: 'l1', name: 'Robots' });
    expect((await table.of([one], rest))[0]?.lists).toEqual(['Robots', 'l1']);
  });

  it('is not kept out by what was read before it', async () => {
    const between = vi.fn(async () => {
      if (between.mock.calls.length === 1)
        await library.does({ verb: 'star', ids: [one, ids[650] as ArxivId], on: true });
    });
    await table.of(ids, between);
    const starred = (await table.of(ids, rest)).filter(({ starredAt }) => starredAt !== undefined);
    expect(starred.map(({ id }) => id)).toEqual([one, ids[650]]);
  });
});

it('goes on from what it had when somebody stopped waiting', async () => {
  const stop = vi.fn(() => Promise.reject(new Error('nobody waits')));
  await expect(table.of(ids, stop)).rejects.toThrow('nobody waits');
  expect(ids.filter((id) => table.known(id))).toHaveLength(250);
  expect(await upvotes([one])).toEqual([0]);
});
