import { beforeEach, describe, expect, it } from 'vitest';
import { compareWeekly } from '@/lib/library/compareCopy';
import { metaOf } from '@/lib/library/db';
import { anId, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy, type TestLibrary } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];
const DAY_MS = 24 * 60 * 60_000;
const LATER = MORNING + DAY_MS;
let library: TestLibrary;

beforeEach(async () => {
  library = await aLibrary();
  await library.does({ verb: 'tag', ids: [one, two], add: ['RL'], drop: [] });
  await library.does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [three] });
  await library.does({ verb: 'tag', ids: [two], add: [], drop: ['RL'] });
  await library.does({ verb: 'undo' });
});

function compare(now = LATER, rest = () => Promise.resolve()): Promise<number> {
  return compareWeekly(library.db, library.mirror, now, rest);
}

async function expectSame(): Promise<void> {
  expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(library.db));
}

describe('the weekly look at the second copy', () => {
  it('writes nothing where it says what the library says', async () => {
    const { writes } = library.mirror;
    expect(await compare()).toBe(0);
    expect(library.mirror.writes).toBe(writes);
  });

  it.each([
    ['torn', (values: Record<string, unknown>) => Object.assign(values, { [`clip:${one}`]: 'torn' })],
    ['without its number', (values) => Object.assign(values, { 'tag:rl': { ...entry(values, 'tag:rl'), seq: null } })],
    ['missing', (values) => delete values['list:l1']],
    ['older', (values) => Object.assign(entry(values, `clip:${two}`).row, { tags: [] })],
    ['torn, of a row that never was', (values) => Object.assign(values, { 'list:l9': { row: 5 } })],
  ] as [string, (values: Record<string, unknown>) => unknown][])('mends an entry that is %s', async (_how, harm) => {
    harm(library.mirror.values);
    expect(await compare()).toBe(1);
    await expectSame();
    expect(await compare(LATER + 8 * DAY_MS)).toBe(0);
  });

  it('brings back a row that the library lost, and the reader is told', async () => {
    const before = await ownedIn(library.db);
    await library.db.clips.delete(one);
    expect(await compare()).toBe(1);
    expect(await ownedIn(library.db)).toEqual(before);
    await expectSame();
    expect(await metaOf(library.db, 'recovered')).toMatchObject({ at: LATER, back: { clips: 1, lists: 0 } });
  });

  it('does not take a gesture that is made meanwhile for a difference', async () => {
    const keys = library.mirror.keys.bind(library.mirror);
    library.mirror.keys = async () => {
      // It is in the library before the first look, which keeps it from the copy.
      void library.does({ verb: 'note', ids: [one], note: 'read section 3' });
      void library.does({ verb: 'clip', ids: [anId(4)] });
      return keys();
    };
    expect(await compare()).toBe(0);
    await library.does({ verb: 'clip', ids: [anId(5)] });
    await expectSame();
    expect(await metaOf(library.db, 'recovered')).toBeUndefined();
  });

  it('is taken once a week', async () => {
    await compare();
    library.mirror.values[`clip:${one}`] = 'torn';
    expect(await compare(LATER + 6 * DAY_MS)).toBe(0);
    expect(await compare(LATER + 7 * DAY_MS)).toBe(1);
  });

  it('is taken again when the copy could not be mended', async () => {
    library.mirror.values[`clip:${one}`] = 'torn';
    library.mirror.full = true;
    await expect(compare()).rejects.toThrow('the second copy cannot be written');
    library.mirror.full = false;
    expect(await compare(LATER + DAY_MS)).toBe(1);
  });

  it('never holds more than a slice of 10,000 papers, and rests after each', async () => {
    for (let n = 0; n < 10; n++) {
      const ids = Array.from({ length: 1_000 }, (_, k) => anId(10_000 + n * 1_000 + k));
      await library.does({ verb: 'clip', ids });
    }
    const get = library.mirror.get.bind(library.mirror);
    const asked: number[] = [];
    library.mirror.get = (keys) => {
      asked.push(keys?.length ?? Number.POSITIVE_INFINITY);
      return get(keys);
    };
    let rests = 0;
    expect(await compare(LATER, async () => void rests++)).toBe(0);
    expect(Math.max(...asked)).toBe(500);
    expect(rests).toBe(21);
  });
});

function entry(values: Record<string, unknown>, key: string): { row: object } {
  return values[key] as { row: object };
}
