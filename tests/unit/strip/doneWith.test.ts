import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDoneWith } from '@/entrypoints/feed.content/doneWith';
import type { DayListed } from '@/lib/library/daysListed';
import type { Occasion } from '@/lib/listing';
import type { Day } from '@/lib/paper';
import { MORNING } from '@/tests/support/factories';

const day = (text: string) => text as Day;
const DAY = 24 * 3_600_000;
let listed: DayListed[];
let asked: Day[];
const told = vi.fn();
const failed = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  [listed, asked] = [[], []];
  vi.stubGlobal('location', new URL('https://huggingface.co/papers/date/2026-09-28'));
});
afterEach(() => vi.unstubAllGlobals());

const settled = () => new Promise((done) => setTimeout(done));
const doneWith = () =>
  createDoneWith(
    async (from) => {
      asked.push(from);
      return listed;
    },
    told,
    failed,
  );

/** What is said once it is known, on Monday, 28 September 2026, or so many days later. */
async function said(occasion: Occasion, later = 0) {
  const done = doneWith();
  done.doneWith(occasion, MORNING + later * DAY);
  await settled();
  const { sentence, next } = done.doneWith(occasion, MORNING + later * DAY);
  return [sentence, next?.text, next?.href.split('/').at(-1)];
}

describe('when nothing is left, the bar', () => {
  it('says that the day is done, and what is unseen of the feed’s day before', async () => {
    listed = [{ day: day('2026-09-25'), listed: 25, unseen: 3 }];
    expect(await said({ feed: 'day', day: day('2026-09-28') })).toEqual([
      'Done for today',
      '3 unseen on Friday',
      '2026-09-25',
    ]);
    expect(asked).toEqual(['2026-09-25']);
    expect(told).toHaveBeenCalledOnce();
  });

  it('calls yesterday so', async () => {
    listed = [{ day: day('2026-09-29'), listed: 25, unseen: 3 }];
    expect(await said({ feed: 'day', day: day('2026-09-30') }, 2)).toEqual([
      'Done for today',
      '3 unseen yesterday',
      '2026-09-29',
    ]);
  });

  it('says that the day before was never opened', async () => {
    expect(await said({ feed: 'day', day: day('2026-09-30') }, 2)).toContain('Yesterday not opened yet');
    expect(await said({ feed: 'day', day: day('2026-09-28') })).toContain('Friday not opened yet');
  });

  it('names a day further back by its date', async () => {
    expect(await said({ feed: 'day', day: day('2026-09-14') })).toEqual([
      'Done with this page',
      'Sep 11 not opened yet',
      '2026-09-11',
    ]);
  });

  it('takes the newest day for today, whatever its date', async () => {
    vi.stubGlobal('location', new URL('https://huggingface.co/papers'));
    expect(await said({ feed: 'day', day: day('2026-09-25') }, -1)).toContain('Done for today');
  });

  it('leads nowhere when that day was all seen', async () => {
    listed = [{ day: day('2026-09-25'), listed: 25, unseen: 0 }];
    expect(await said({ feed: 'day', day: day('2026-09-28') })).toEqual(['Done for today', undefined, undefined]);
  });

  it.each<Occasion>([{ feed: 'trending' }, { feed: 'week', week: '2026-W39' }, { feed: 'day' }])(
    'speaks of the page on other feeds: %o',
    async (occasion) => {
      expect(await said(occasion)).toEqual(['Done with this page', undefined, undefined]);
      expect(asked).toEqual([]);
    },
  );

  it('asks once while the page stays done, and again when it was not', async () => {
    const done = doneWith();
    const occasion: Occasion = { feed: 'day', day: day('2026-09-28') };
    for (let times = 0; times < 3; times++) done.doneWith(occasion, MORNING);
    await settled();
    expect(asked).toHaveLength(1);
    done.again();
    done.doneWith(occasion, MORNING);
    expect(asked).toHaveLength(2);
  });
});

it('passes on that the day could not be asked for', async () => {
  const silent = new Error('silent');
  const done = createDoneWith(() => Promise.reject(silent), told, failed);
  done.doneWith({ feed: 'day', day: day('2026-09-28') }, MORNING);
  await settled();
  expect(failed).toHaveBeenCalledWith(silent);
  expect(told).not.toHaveBeenCalled();
});
