import { describe, expect, it } from 'vitest';
import type { OffprintDb } from '@/lib/library/db';
import { recordListing } from '@/lib/library/recordListing';
import { papersForRules, papersListedSince, rulesRan, rulesWithCounts } from '@/lib/library/ruleQueries';
import { aListing, anId, aPaper, aRule, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];
const list = (db: OffprintDb, now: number, ...ids: (typeof one)[]) =>
  recordListing(db, aListing(ids.map((id) => aPaper({ id }))), now);
const idsFor = async (db: OffprintDb, now: number) => (await papersForRules(db, now)).papers.map(({ id }) => id);

describe('the papers that rules may be due at', () => {
  it('are none while no rule is on', async () => {
    const { db } = await aLibrary();
    await list(db, MORNING, one);
    await db.rules.put(aRule({ onAt: undefined }));
    expect(await papersForRules(db, MORNING)).toEqual({ rules: [], papers: [] });
  });

  it('are those listed since the first rule was switched on', async () => {
    const { db } = await aLibrary();
    await list(db, MORNING - MINUTE, one);
    await db.rules.bulkPut([aRule(), aRule({ id: 'later', onAt: MORNING + MINUTE })]);
    await list(db, MORNING, two);
    await list(db, MORNING + 9 * MINUTE, three);
    expect(await idsFor(db, MORNING + 9 * MINUTE)).toEqual([two, three]);
  });

  it('are those listed since rules last ran, and a minute before, for a listing may be written late', async () => {
    const { db } = await aLibrary();
    await db.rules.put(aRule());
    await list(db, MORNING, one);
    await list(db, MORNING + 8.5 * MINUTE, two);
    await rulesRan(db, MORNING + 9 * MINUTE);
    await list(db, MORNING + 10 * MINUTE, three);
    expect(await idsFor(db, MORNING + 10 * MINUTE)).toEqual([two, three]);
  });

  it('are found though the clock was once ahead', async () => {
    const { db } = await aLibrary();
    await db.rules.put(aRule());
    await rulesRan(db, MORNING + 1_000 * MINUTE);
    await list(db, MORNING + MINUTE, one);
    expect(await idsFor(db, MORNING + MINUTE)).toEqual([one]);
  });
});

it('counts the papers that are what they are by each rule, in the reader’s order', async () => {
  const { db, does } = await aLibrary();
  await list(db, MORNING, one, two);
  await db.rules.bulkPut([aRule({ id: 'b', order: 0 }), aRule({ id: 'a', order: 1 })]);
  await does({ verb: 'rule', rule: 'a', query: 'agents', ids: [one, two] });
  expect((await rulesWithCounts(db)).map(({ id, count }) => [id, count])).toEqual([
    ['b', 0],
    ['a', 2],
  ]);
  await does({ verb: 'undo' });
  expect((await rulesWithCounts(db)).map(({ count }) => count)).toEqual([0, 0]);
});

it('gives the papers of a time, the last listed first, and which are clipped', async () => {
  const { db, does } = await aLibrary();
  for (const [minute, id] of [one, two, three].entries()) await list(db, MORNING + minute * MINUTE, id);
  await does({ verb: 'clip', ids: [one, two] });
  await does({ verb: 'remove', ids: [one] });
  const { papers, clipped } = await papersListedSince(db, MORNING + MINUTE);
  expect(papers.map(({ id }) => id)).toEqual([three, two]);
  expect([...clipped]).toEqual([two]);
});
