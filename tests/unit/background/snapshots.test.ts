import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { snapshots } from '@/entrypoints/background/snapshots';
import { snapshotsIn } from '@/lib/backups/snapshots';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { aFolder, type FakeFolder } from '@/tests/support/aFolder';
import { anId, MINUTE } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

let library: TestLibrary;
let folder: FakeFolder;
const open = async () => ({ db: library.db });
const unheard = async () => undefined;
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
    const { onAlarm } = snapshots(open, unheard, folder);
    await onAlarm('snapshot');
    await onAlarm('snapshot');
    expect(await occasions()).toEqual(['daily']);
    vi.setSystemTime(Date.now() + 24 * 60 * MINUTE);
    await onAlarm('snapshot');
    expect(await occasions()).toEqual(['daily', 'daily']);
  });

  it('are taken before many papers go, unless one is minutes old', async () => {
    const { beforeMany } = snapshots(open, unheard, folder);
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
    const { beforeMany, take } = snapshots(open, unheard, folder);
    await expect(beforeMany('removal')).resolves.toBeUndefined();
    await expect(take('import')).rejects.toThrow('full');
  });

  it('say what they fail at, since each reads the whole library', async () => {
    await library.db.meta.put({ key: 'counts', value: { clips: 2, lists: 0, tags: 0, rules: 0 } });
    const heard = vi.fn(async () => undefined);
    const { take } = snapshots(open, heard, folder);
    await expect(take('daily')).rejects.toBeInstanceOf(StoreFailedError);
    expect(heard).toHaveBeenCalledExactlyOnceWith(expect.any(StoreFailedError));
  });

  it('are not taken of a library that did not open', async () => {
    const { take } = snapshots(async () => Promise.reject(new Error('lost')), unheard, folder);
    await expect(take('daily')).rejects.toThrow('lost');
    expect(folder.files.size).toBe(0);
  });

  it('have an alarm that is set once', async () => {
    const create = vi.spyOn(browser.alarms, 'create');
    const { watch } = snapshots(open, unheard, folder);
    await watch();
    await watch();
    expect(create).toHaveBeenCalledTimes(1);
  });
});
