import { beforeEach, describe, expect, it } from 'vitest';
import { isCopyDue, isOutsideOld } from '@/lib/backups/copyDue';
import { putMeta } from '@/lib/library/db';
import { anId, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const DAY = 24 * 60 * 60_000;
let library: TestLibrary;
beforeEach(async () => {
  library = await aLibrary();
});
const clip = (count: number) => library.does({ verb: 'clip', ids: Array.from({ length: count }, () => anId()) });

it('a copy grows old in two weeks', () => {
  expect(isOutsideOld(undefined, MORNING)).toBe(true);
  expect(isOutsideOld({ at: MORNING }, MORNING + 14 * DAY)).toBe(false);
  expect(isOutsideOld({ at: MORNING }, MORNING + 14 * DAY + 1)).toBe(true);
});

describe('the reader is reminded', () => {
  it('two weeks after the first clip, while nothing went out', async () => {
    await clip(10);
    expect(await isCopyDue(library.db, MORNING + DAY)).toBe(false);
    expect(await isCopyDue(library.db, MORNING + 15 * DAY)).toBe(true);
  });

  it('two weeks after the last copy', async () => {
    await clip(10);
    await putMeta(library.db, 'outside', { at: MORNING + 10 * DAY, to: 'file' });
    expect(await isCopyDue(library.db, MORNING + 15 * DAY)).toBe(false);
    expect(await isCopyDue(library.db, MORNING + 25 * DAY)).toBe(true);
  });

  it('not of a few papers', async () => {
    await clip(9);
    expect(await isCopyDue(library.db, MORNING + 400 * DAY)).toBe(false);
  });
});
