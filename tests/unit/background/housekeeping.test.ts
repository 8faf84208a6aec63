import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { housekeeping } from '@/entrypoints/background/housekeeping';
import { anId } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const DAY = 24 * 60 * 60_000;
let library: TestLibrary;
let changed: number;
let keeping: ReturnType<typeof housekeeping>;

beforeEach(async () => {
  library = await aLibrary();
  changed = 0;
  keeping = housekeeping(
    async () => ({ db: library.db }),
    library.mirror,
    () => changed++,
  );
});

it('comes by once a day, and the alarm is set once', async () => {
  const create = vi.spyOn(browser.alarms, 'create');
  await keeping.watch();
  await keeping.watch();
  expect(create.mock.calls).toEqual([['housekeeping', { delayInMinutes: 5, periodInMinutes: 24 * 60 }]]);
});

it('purges what rested long enough, and then the index is told', async () => {
  const [old, young] = [anId(), anId()];
  await library.does({ verb: 'clip', ids: [old, young] });
  await library.does({ verb: 'remove', ids: [old] }, {}, Date.now() - 31 * DAY);
  await library.does({ verb: 'remove', ids: [young] }, {}, Date.now() - 29 * DAY);
  expect(keeping.onAlarm('another')).toBe(false);
  await keeping.onAlarm('housekeeping');
  expect(await library.db.clips.toCollection().primaryKeys()).toEqual([young]);
  await keeping.onAlarm('housekeeping');
  expect(changed).toBe(1);
});

it('mends a second copy that does not say what the library says, and reports it', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const id = anId();
  await library.does({ verb: 'clip', ids: [id] });
  library.mirror.values[`clip:${id}`] = 'torn';
  await keeping.onAlarm('housekeeping');
  expect(library.mirror.values).toMatchObject({ [`clip:${id}`]: { row: { paperId: id } } });
  expect(String(said.mock.calls[0]?.[1])).toContain('CopyDifferedError');
  said.mockRestore();
});
