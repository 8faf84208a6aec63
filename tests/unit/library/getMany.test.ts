import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getMany } from '@/lib/library/getMany';
import { aClip, anId } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from './freshLibrary';

const ids = Array.from({ length: 1_000 }, () => anId()).sort();
const everyOther = ids.filter((_id, i) => i % 2);
const everyTenth = ids.filter((_id, i) => i % 10 === 0);
let library: TestLibrary;

beforeEach(async () => {
  library = await aLibrary();
});

const keep = (kept: readonly string[]) => library.db.clips.bulkPut(ids.filter((id) => kept.includes(id)).map(clipOf));
const clipOf = (paperId: (typeof ids)[number]) => aClip({ paperId });

describe('many clips at once are the ones that are asked for', () => {
  it.each([
    ['few', ids, ids.slice(7, 20)],
    ['side by side', ids, ids.slice(100, 600)],
    ['in any order, some of them twice', ids, [...ids.slice(100, 600).reverse(), ...ids.slice(300, 400)]],
    ['with others between them', ids, everyOther],
    ['with many others between them', ids, everyTenth],
    ['of which some are there', everyOther, ids],
    ['of which none is there', [], ids],
    ['with none', ids, []],
  ])('%s', async (_which, kept, asked) => {
    await keep(kept);
    expect(await getMany(library.db.clips, asked)).toEqual(await library.db.clips.bulkGet(asked));
  });
});

it('many that lie side by side are read by one request', async () => {
  await keep(ids);
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await getMany(library.db.clips, ids.slice(100, 600));
  expect(get).not.toHaveBeenCalled();
});
