import { t } from '#i18n';
import { addressOf } from '@/lib/feed/addresses';
import type { DayListed } from '@/lib/library/daysListed';
import { type Day, localDay } from '@/lib/paper';
import { dayAfter } from '@/lib/search/query/spans';
import { focusIn, make, setAttribute } from '../element';
import { icon } from '../icons';
import { onPress } from '../press';
import { dayIn, isWeekend, type Month, monthAfter, monthOfDay, weekdayOf, weeksOf } from './month';
import { isKey, type Panel } from './panels';
import { tool } from './tool';

export interface CalendarNeeds {
  /** The days that were listed from–to. */
  daysListed(from: Day, to: Day): Promise<DayListed[]>;
  failed(error: unknown): void;
  /** The day that the page lists, if it lists one. */
  dayHere(): Day | undefined;
}

/** How many days, or months, a key goes. */
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const PAGES: Record<string, 1 | -1> = { PageUp: -1, PageDown: 1 };

/** A month of the feed: what of each day is still unseen. A click goes to the day. */
export function createCalendar({ daysListed, failed, dayHere }: CalendarNeeds): Panel {
  const name = t('bar.calendar');
  const button = tool(name, 'month');
  const title = make('h2', { id: 'month', 'aria-live': 'polite' });
  const weekdays = make('div', { class: 'week', role: 'row' });
  const weeks = make('div', { role: 'rowgroup' });
  const grid = make('div', { role: 'grid', 'aria-labelledby': 'month' }, weekdays, weeks);
  const element = make(
    'div',
    { class: 'drawer calendar', role: 'dialog', 'aria-label': name },
    make('div', { class: 'line' }, turn(-1, t('bar.earlier')), title, turn(1, t('bar.later'))),
    grid,
    make('p', { class: 'legend' }, t('bar.legend')),
  );
  const listed = new Map<Day, DayListed>();
  let today = localDay(Date.now());
  let month: Month = monthOfDay(today);
  /** The one day that Tab reaches. */
  let at = today;

  function turn(by: 1 | -1, label: string): HTMLButtonElement {
    const arrow = make('button', { type: 'button', class: 'plain', 'aria-label': label }, icon('chevron'));
    arrow.classList.add(by < 0 ? 'back' : 'forth');
    onPress(arrow, () => show(`${monthAfter(month, by)}-01` as Day));
    return arrow;
  }

  function opened(): void {
    today = localDay(Date.now());
    show(dayHere() ?? today);
    focusDay();
  }

  /** Shows the month of a day, first with what was known of it before. */
  function show(day: Day): void {
    at = day;
    month = monthOfDay(day);
    draw();
    void ask();
  }

  async function ask(): Promise<void> {
    const days = weeksOf(month).flat();
    try {
      const found = await daysListed(days[0] ?? at, days.at(-1) ?? at);
      for (const day of found) listed.set(day.day, day);
      draw();
    } catch (error) {
      failed(error);
    }
  }

  function draw(): void {
    const hadFocus = focusIn(weeks) !== undefined;
    title.textContent = dayIn('month', `${month}-01` as Day);
    const rows = weeksOf(month);
    weekdays.replaceChildren(...(rows[0] ?? []).map(weekdayCell));
    weeks.replaceChildren(...rows.map((days) => make('div', { class: 'week', role: 'row' }, ...days.map(dayCell))));
    if (hadFocus) focusDay();
  }

  function dayCell(day: Day): HTMLElement {
    const state = stateOf(day);
    const link = make('a', { 'data-day': day, tabindex: day === at ? '0' : '-1' }, String(Number(day.slice(8))));
    const said = sentenceOf(state);
    const date = dayIn('date', day);
    link.setAttribute('aria-label', said ? `${date}: ${said}` : date);
    if (state === 'none') link.setAttribute('aria-disabled', 'true');
    else link.setAttribute('href', addressOf({ feed: 'day', day }));
    if (typeof state === 'number') link.setAttribute('data-unseen', String(state));
    setAttribute(link, 'aria-current', day === dayHere() ? 'page' : day === today ? 'date' : undefined);
    const kind = typeof state === 'number' ? 'unseen' : state;
    const others = monthOfDay(day) === month ? '' : ' other';
    return make('div', { role: 'gridcell', class: `${kind}${others}` }, link);
  }

  /** How many papers are unseen, or that there is no such number. */
  function stateOf(day: Day): number | 'seen' | 'never' | 'none' {
    if (isWeekend(day) || day > today) return 'none';
    const found = listed.get(day);
    return found ? found.unseen || 'seen' : 'never';
  }

  function focusDay(): void {
    weeks.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  function typed(event: Event): boolean {
    if (!focusIn(weeks)) return false;
    const to = isKey(event, ...Object.keys(STEPS), ...Object.keys(PAGES), 'Home', 'End') && goal(event.key);
    if (!to) return false;
    if (monthOfDay(to) !== month) show(to);
    else {
      at = to;
      draw();
    }
    focusDay();
    return true;
  }

  function goal(key: string): Day {
    const page = PAGES[key];
    if (page) return `${monthAfter(month, page)}-01` as Day;
    return dayAfter(at, STEPS[key] ?? (key === 'Home' ? 0 : 6) - weekdayOf(at));
  }

  return { button, element, opened, typed };
}

function weekdayCell(day: Day): HTMLElement {
  return make('div', { role: 'columnheader', 'aria-label': dayIn('weekday', day) }, dayIn('letter', day));
}

function sentenceOf(state: number | 'seen' | 'never' | 'none'): string {
  if (state === 'none') return '';
  if (state === 'seen') return t('bar.allSeen');
  return state === 'never' ? t('bar.neverOpened') : t('bar.unseen', { count: state });
}
