import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { snapshots } from '@/entrypoints/background/snapshots';
import { snapshotsIn } from '@/lib/backups/snapshots';
import { aFolder, type FakeFolder } from '@/tests/support/aFolder';
import { anId, MINUTE } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

let library: TestLibrary;
let folder: FakeFolder;
const open = async () => ({ db: library.db });
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  library = await aLibrary();
  folder = aFolder();
  await library.does({ verb: 'clip', ids: [anId()] });
});
afterEach(() => vi.useRealTimers());

const occasions = async () => (await snapshotsIn(folder)).map(({ occasion }) => occasion);

describe('snapshots', () => {
  it('are taken once a day, at whichever alarm is the first', async () => {
    const { onAlarm } = snapshots(open, folder);
    await onAlarm('snapshot');
    await onAlarm('snapshot');
    expect(await occasions()).toEqual(['daily']);
    vi.setSystemTime(Date.now() + 24 * 60 * MINUTE);
    await onAlarm('snapshot');
    expect(await occasions()).toEqual(['daily', 'daily']);
  });

  it('are taken before many papers go, unless one is minutes old', async () => {
    const { beforeMany } = snapshots(open, folder);
    await beforeMany('removal');
    vi.setSystemTime(Date.now() + MINUTE);
    await beforeMany('removal');
    expect(await occasions()).toEqual(['removal']);
    vi.setSystemTime(Date.now() + 10 * MINUTE);
    await beforeMany('removal');
    expect(await occasions()).toEqual(['removal', 'removal']);
  });

  it('do not stand in the way of a removal on a full disk', async () => {
    folder.room = 0;
    const { beforeMany, take } = snapshots(open, folder);
    await expect(beforeMany('removal')).resolves.toBeUndefined();
    await expect(take('import')).rejects.toThrow('full');
  });

  it('are not taken of a library that did not open', async () => {
    const { take } = snapshots(async () => Promise.reject(new Error('lost')), folder);
    await expect(take('daily')).rejects.toThrow('lost');
    expect(folder.files.size).toBe(0);
  });

  it('have an alarm that is set once', async () => {
    const create = vi.spyOn(browser.alarms, 'create');
    const { watch } = snapshots(open, folder);
    await watch();
    await watch();
    expect(create).toHaveBeenCalledTimes(1);
  });
});
