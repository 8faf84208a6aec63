import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardHosts } from '@/components/strip/guard';
import type { DayListed } from '@/lib/library/daysListed';
import type { Day } from '@/lib/paper';
import { MORNING } from '@/tests/support/factories';
import { key } from '../hands';
import { aBar, aFace } from './aBar';

const day = (text: string) => text as Day;
const LISTED: DayListed[] = [
  { day: day('2026-09-24'), listed: 30, unseen: 0 },
  { day: day('2026-09-25'), listed: 25, unseen: 12 },
];

let unguard: () => void;
let made: ReturnType<typeof aBar>;
let asked: [Day, Day][];
let failure: Error | undefined;
const failed = vi.fn();

beforeEach(async () => {
  vi.useFakeTimers({ now: MORNING, toFake: ['Date'] });
  failed.mockClear();
  [asked, failure] = [[], undefined];
  unguard = guardHosts();
  const daysListed = async (from: Day, to: Day) => {
    asked.push([from, to]);
    if (failure) throw failure;
    return LISTED.filter(({ day: each }) => each >= from && each <= to);
  };
  made = aBar({ daysListed, failed, dayHere: () => day('2026-09-25') });
  made.bar.show(aFace());
  made.press('Days');
  await settled();
});
afterEach(() => {
  unguard();
  made.page.host.remove();
  vi.useRealTimers();
});

const settled = () => new Promise((done) => setTimeout(done));
const link = (text: string) => made.find(`[data-day="${text}"]`);
const name = (text: string) => link(text).getAttribute('aria-label');
const focused = () => made.page.root.activeElement?.getAttribute('data-day');
const press = async (at: string, pressed: string) => {
  const event = key(link(at), pressed);
  await settled();
  return event;
};

describe('the calendar', () => {
  it('shows the month of the day that the page lists, with that day in focus', () => {
    expect(made.find('.calendar h2').textContent).toBe('September 2026');
    expect(focused()).toBe('2026-09-25');
    expect(asked).toEqual([['2026-08-31', '2026-10-04']]);
  });

  it.each([
    ['2026-09-25', 'Friday, September 25: 12 unseen', '12', 'page'],
    ['2026-09-24', 'Thursday, September 24: all seen', null, null],
    ['2026-09-23', 'Wednesday, September 23: not opened yet', null, null],
    ['2026-09-28', 'Monday, September 28: not opened yet', null, 'date'],
    ['2026-09-26', 'Saturday, September 26', null, null],
    ['2026-09-29', 'Tuesday, September 29', null, null],
  ])('says of %s: %s', (at, said, unseen, current) => {
    expect(name(at)).toBe(said);
    expect(link(at).textContent).toBe(String(Number(at.slice(8))));
    expect(link(at).getAttribute('data-unseen')).toBe(unseen);
    expect(link(at).getAttribute('aria-current')).toBe(current);
  });

  it('leads to each weekday that there was, and to no other', () => {
    expect(link('2026-09-25').getAttribute('href')).toBe('https://huggingface.co/papers/date/2026-09-25');
    for (const at of ['2026-09-26', '2026-09-29']) {
      expect(link(at).hasAttribute('href')).toBe(false);
      expect(link(at).getAttribute('aria-disabled')).toBe('true');
    }
  });

  it('is a grid of weeks, with names for the weekdays', () => {
    const rows = made.page.root.querySelectorAll('[role=grid] [role=row]');
    expect(rows).toHaveLength(6);
    expect([...rows].every((row) => row.childElementCount === 7)).toBe(true);
    expect(made.find('[role=columnheader]').getAttribute('aria-label')).toBe('Monday');
  });

  it.each([
    ['ArrowLeft', '2026-09-24'],
    ['ArrowRight', '2026-09-26'],
    ['ArrowUp', '2026-09-18'],
    ['ArrowDown', '2026-10-02'],
    ['Home', '2026-09-21'],
    ['End', '2026-09-27'],
    ['PageUp', '2026-08-01'],
    ['PageDown', '2026-10-01'],
  ])('goes with %s to %s', async (pressed, to) => {
    expect((await press('2026-09-25', pressed)).defaultPrevented).toBe(true);
    expect(focused()).toBe(to);
    expect(made.page.root.querySelectorAll('[data-day][tabindex="0"]')).toHaveLength(1);
  });

  it('leaves other keys to the browser, which follows the link at Enter', async () => {
    for (const other of ['Enter', 'Tab', 'x']) expect((await press('2026-09-25', other)).defaultPrevented).toBe(false);
  });

  it('turns to other months and asks for their days', async () => {
    made.press('The month before');
    await settled();
    expect(made.find('.calendar h2').textContent).toBe('August 2026');
    expect(asked.at(-1)).toEqual(['2026-07-27', '2026-09-06']);
    made.press('The month after');
    await settled();
    expect(name('2026-09-25')).toBe('Friday, September 25: 12 unseen');
  });

  it('says so when the days cannot be had, and still leads to them', async () => {
    failure = new Error('silent');
    made.press('The month before');
    await settled();
    expect(failed).toHaveBeenCalledWith(failure);
    expect(link('2026-08-03').hasAttribute('href')).toBe(true);
  });
});
