import { describe, expect, it, vi } from 'vitest';
import { change } from '@/lib/library/change';
import { SCHEMA } from '@/lib/library/db';
import { recordListing } from '@/lib/library/recordListing';
import { allKeys, copyRows, type Head } from '@/lib/library/secondCopy';
import { aChange, aKeyStore, aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];

describe('the second copy', () => {
  it('is one write per change: each touched row under its own key, and the head', async () => {
    const { db, mirror, does } = await aLibrary();
    await recordListing(db, aListing([aPaper({ id: one })]), MORNING);
    const { writes } = mirror;
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one, two] });
    expect(mirror.writes).toBe(writes + 1);
    const clip = { clippedAt: MORNING, status: 'unread', tags: [], lists: ['l1'] };
    expect(mirror.values).toEqual({
      [`clip:${one}`]: {
        seq: 1,
        row: { paperId: one, ...clip },
        paper: {
          title: 'Lanterns for Long Contexts',
          authors: ['Mira Okafor', 'Jon Lindqvist'],
          authorCount: 2,
          publishedOn: '2026-09-25',
        },
      },
      [`clip:${two}`]: { seq: 1, row: { paperId: two, ...clip } },
      'list:l1': { seq: 1, row: { id: 'l1', name: 'Robots', order: 0 } },
      head: { seq: 1, device: expect.any(String), schema: SCHEMA, counts: { clips: 2, lists: 1, tags: 0, rules: 0 } },
    });
  });

  it('marks a row that is gone', async () => {
    const { mirror, does } = await aLibrary();
    await does({ verb: 'tag', ids: [one], add: ['RL'], drop: [] });
    await does({ verb: 'undo' });
    expect(mirror.values).toMatchObject({ 'tag:rl': { seq: 2, row: null }, [`clip:${one}`]: { seq: 2, row: null } });
  });

  it('leaves rows alone that were not touched', async () => {
    const { mirror, does } = await aLibrary();
    await does({ verb: 'clip', ids: [one] });
    await does({ verb: 'clip', ids: [two] });
    expect(mirror.values[`clip:${one}`]).toMatchObject({ seq: 1 });
  });

  it('ends with the last state when a slow write is overtaken', async () => {
    const { db, mirror } = await aLibrary();
    const { set } = mirror;
    const note = (text: string) => change(db, mirror, aChange({ verb: 'note', ids: [one], note: text }), MORNING);
    const overtaken: Promise<unknown>[] = [];
    mirror.set = async (values) => {
      mirror.set = set;
      overtaken.push(note('b'), note('c'));
      await new Promise((done) => setTimeout(done, 30));
      return set.call(mirror, values);
    };
    await note('a');
    await Promise.all(overtaken);
    expect(ownedInCopy(mirror)).toEqual(await ownedIn(db));
    expect(mirror.values).toMatchObject({ [`clip:${one}`]: { row: { note: 'c' } }, head: { seq: 3 } });
  });

  it('has been written when the change is answered', async () => {
    const { mirror, does } = await aLibrary();
    await does({ verb: 'note', ids: [one], note: 'kept' });
    expect(mirror.values).toHaveProperty([`clip:${one}`, 'row', 'note'], 'kept');
  });

  it('is written whole when it was emptied meanwhile', async () => {
    const { db, mirror, does } = await aLibrary();
    await does({ verb: 'tag', ids: [one], add: ['RL'], drop: [] });
    mirror.values = {};
    await does({ verb: 'clip', ids: [two] });
    expect(ownedInCopy(mirror)).toEqual(await ownedIn(db));
  });

  it('is the same whether rows were at hand or had to be read', async () => {
    const { db, mirror, does } = await aLibrary();
    await recordListing(db, aListing([one, two].map((id) => aPaper({ id }))), MORNING);
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
    await does({ verb: 'tag', ids: [one, two, three], add: ['RL', 'Deep'], drop: [] });
    await does({ verb: 'tag', ids: [two], add: [], drop: ['RL'] });
    await does({ verb: 'remove', ids: [one] });
    await does({ verb: 'undo' });
    const read = aKeyStore();
    await copyRows(db, read, await db.transaction('r', db.tables, async () => allKeys(db)));
    const { seq } = mirror.values.head as Head;
    const asOf = (values: object) =>
      Object.fromEntries(Object.entries(values).map(([key, at]) => [key, { ...at, seq }]));
    expect(asOf(mirror.values)).toEqual(asOf(read.values));
  });

  it('asks the library for nothing that a gesture has just written', async () => {
    const { db, does } = await aLibrary();
    await recordListing(db, aListing([aPaper({ id: one })]), MORNING);
    const reading = vi.spyOn(db, 'transaction');
    await does({ verb: 'tag', ids: [one], add: ['RL'], drop: [] });
    expect(reading.mock.calls.map(([mode]) => mode)).toEqual(['rw']);
  });
});
