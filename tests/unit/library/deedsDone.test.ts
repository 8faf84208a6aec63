import { expect, it } from 'vitest';
import { type Deed, deedsDone } from '@/lib/library/deedsDone';
import { anId, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from './freshLibrary';

const [one, two] = [anId(1), anId(2)];

async function done({ db }: TestLibrary) {
  const deeds: Deed[] = [];
  let rests = 0;
  const reach = await deedsDone(
    db,
    (deed) => deeds.push(deed),
    async () => void rests++,
  );
  return { deeds, reach, rests };
}

it('tells of each gesture when it was made, and on which papers', async () => {
  const library = await aLibrary();
  await library.does({ verb: 'clip', ids: [one, two] });
  await library.does({ verb: 'tag', ids: [one], add: ['rl', 'agents'], drop: [] }, {}, MORNING + MINUTE);
  await library.does({ verb: 'createList', list: 'l', name: 'Robots', ids: [] }, {}, MORNING + 2 * MINUTE);
  expect((await done(library)).deeds).toEqual([
    { at: MORNING, ids: [one, two] },
    { at: MORNING + MINUTE, ids: [one] },
    { at: MORNING + 2 * MINUTE, ids: [] },
  ]);
});

it('leaves out what was not done by the reader’s hand', async () => {
  const library = await aLibrary();
  const rule = { rule: 'r', query: 'agents', does: 'clip' as const, tags: [], lists: [], on: true };
  await library.does({ verb: 'saveRule', ...rule });
  await library.does({ verb: 'rule', rule: 'r', query: 'agents', ids: [one] });
  await library.does({ verb: 'expire', before: MORNING });
  expect((await done(library)).deeds).toEqual([{ at: MORNING, ids: [] }]);
});

it('knows how far back the log reaches, and whether it is whole', async () => {
  const library = await aLibrary();
  expect((await done(library)).reach).toBeUndefined();
  await library.does({ verb: 'clip', ids: [one] });
  await library.does({ verb: 'clip', ids: [two] }, {}, MORNING + MINUTE);
  expect((await done(library)).reach).toEqual({ since: MORNING, isWhole: true });
  await library.db.changes.delete(1);
  expect((await done(library)).reach).toEqual({ since: MORNING + MINUTE, isWhole: false });
});

it('rests between a few hundred, and passes over none', async () => {
  const library = await aLibrary();
  const many = Array.from({ length: 450 }, (_, i) => i);
  await library.db.changes.bulkAdd(
    many.map((i) => ({ op: `${i}`, step: `${i}`, device: 'd', at: MORNING + i, verb: 'clip', edits: [] })),
  );
  const { deeds, rests } = await done(library);
  expect(deeds.map(({ at }) => at - MORNING)).toEqual(many);
  expect(rests).toBe(2);
});
