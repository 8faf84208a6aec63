import { beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '@/tests/faults/ledger';
import { tableOf } from '@/tests/faults/table';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const WHOLE = { lost: 0, half: 0, unasked: 0 };
let library: TestLibrary;
let ledger: Ledger;
beforeEach(async () => {
  library = await aLibrary();
  ledger = new Ledger();
  await ledger.writeSome(6, ({ op, gesture }) => library.does(gesture, { op }));
});

async function check() {
  const { clips, lists, tags } = library.db;
  return ledger.check({ clips: await clips.toArray(), lists: await lists.toArray(), tags: await tags.toArray() });
}

describe('a ledger of what was acknowledged', () => {
  it('finds nothing wrong where everything is there', async () => {
    expect(await check()).toEqual(WHOLE);
  });

  it('finds what was lost', async () => {
    await library.db.clips
      .toCollection()
      .filter(({ note }) => note === 'note 3')
      .delete();
    expect(await check()).toEqual({ ...WHOLE, lost: 1 });
  });

  it('finds what is there by half', async () => {
    await library.db.lists.delete('list-2');
    expect(await check()).toEqual({ ...WHOLE, lost: 1, half: 1 });
  });

  it('finds what nobody made', async () => {
    await library.does({ verb: 'createList', list: 'mine', name: 'Mine', ids: [] });
    expect(await check()).toEqual({ ...WHOLE, unasked: 1 });
  });

  it('does not miss what was sent and never answered', async () => {
    await ledger.write(() => Promise.reject(new Error('killed')), 2);
    expect(await check()).toEqual(WHOLE);
  });
});

it('a table says which rows hold, which failed and which are not done', () => {
  const row = {
    id: 'tabs',
    what: 'Tabs',
    unit: 'times',
    of: 10,
    figures: { rows: 25, notRepeated: 1 },
    seconds: 4.4,
  } as const;
  const table = tableOf([
    { ...row, tried: 10, holds: true },
    { ...row, tried: 10, holds: false },
    { ...row, tried: 3, holds: false },
  ]);
  expect(table.split('\n').map((line) => line.split('  ')[0])).toEqual(['holds', 'FAILED', '3 of 10']);
  expect(table).toContain('rows 25, not repeated 1');
});
