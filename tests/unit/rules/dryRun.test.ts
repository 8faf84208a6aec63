import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inSlices } from '@/lib/inSlices';
import { dryRun } from '@/lib/rules/dryRun';
import { aKeptPaper, anId } from '@/tests/support/factories';

const rest = async () => {};

it('counts what matches, tells the first titles, and how many are clipped', async () => {
  const papers = ['a', 'b', 'c', 'd', 'e'].map((title, n) => aKeptPaper({ id: anId(n), title }));
  const clipped = new Set([anId(0), anId(1), anId(4)]);
  const run = inSlices(
    dryRun(papers, clipped, ({ title }) => title !== 'b'),
    rest,
  );
  expect(await run).toEqual({ count: 4, titles: ['a', 'c', 'd'], clipped: 2 });
});

it('tells of nothing where nothing matches', async () => {
  expect(
    await inSlices(
      dryRun([aKeptPaper()], new Set(), () => false),
      rest,
    ),
  ).toEqual({ count: 0, titles: [], clipped: 0 });
});

it('never counts more clips than papers, nor tells more titles', () =>
  fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(50)), fc.uniqueArray(fc.nat(50)), fc.nat(50), async (ns, kept, least) => {
      const papers = ns.map((n) => aKeptPaper({ id: anId(n), upvotes: n }));
      const test = ({ upvotes = 0 }) => upvotes >= least;
      const { count, titles, clipped } = await inSlices(dryRun(papers, new Set(kept.map((n) => anId(n))), test), rest);
      expect(count).toBe(ns.filter((n) => n >= least).length);
      expect(clipped).toBe(ns.filter((n) => n >= least && kept.includes(n)).length);
      expect(titles).toHaveLength(Math.min(count, 3));
    }),
  ));
