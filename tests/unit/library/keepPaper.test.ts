import { expect, it } from 'vitest';
import { keepPaper } from '@/lib/library/keepPaper';
import { factsFailed, papersToFetch, papersWithoutFacts } from '@/lib/library/missingFacts';
import { aKeptPaper, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const [one, two] = [anId(1), anId(2)];

it('keeps an account from the site without a listing', async () => {
  const { db } = await aLibrary();
  await keepPaper(db, aPaper({ id: one }), 'api', MORNING);
  const paper = await db.papers.get(one);
  expect(paper).toEqual({ ...aPaper({ id: one }), source: 'api', accountAt: MORNING });
  expect(await db.sightings.count()).toBe(0);
});

it('fills what the second copy knew of a paper', async () => {
  const { db, does } = await aLibrary();
  await does({ verb: 'clip', ids: [one] });
  await db.papers.put(aKeptPaper({ id: one, source: 'mirror', accountAt: 0, authors: ['First'] }));
  expect(await papersWithoutFacts(db)).toEqual([one]);
  await keepPaper(db, aPaper({ id: one }), 'api', MORNING);
  expect((await db.papers.get(one))?.authors).toEqual(['Mira Okafor', 'Jon Lindqvist']);
  expect(await papersWithoutFacts(db)).toEqual([]);
});

it('asks for clipped papers without facts, not for those in the trash', async () => {
  const { db, does } = await aLibrary();
  await does({ verb: 'clip', ids: [one, two] });
  await does({ verb: 'remove', ids: [two] });
  expect(await papersToFetch(db, MORNING)).toEqual([one]);
});

it('waits longer after each failure, a week at most', async () => {
  const { db, does } = await aLibrary();
  await does({ verb: 'clip', ids: [one] });
  await factsFailed(db, one, MORNING);
  expect(await papersToFetch(db, MORNING + 5 * MINUTE - 1)).toEqual([]);
  expect(await papersToFetch(db, MORNING + 5 * MINUTE)).toEqual([one]);
  await factsFailed(db, one, MORNING);
  expect(await papersToFetch(db, MORNING + 9 * MINUTE)).toEqual([]);
  for (let i = 0; i < 20; i++) await factsFailed(db, one, MORNING);
  expect(await papersToFetch(db, MORNING + 7 * 24 * 60 * MINUTE)).toEqual([one]);
});

it('forgets failures once the facts are there', async () => {
  const { db } = await aLibrary();
  await factsFailed(db, one, MORNING);
  await keepPaper(db, aPaper({ id: one }), 'api', MORNING);
  expect(await db.meta.get(`facts:${one}`)).toBeUndefined();
});
