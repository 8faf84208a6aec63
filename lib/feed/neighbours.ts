import type { Occasion } from '@/lib/listing';
import type { Day } from '@/lib/paper';

/** What goes from one to the next: a day's listing, a week's or a month's. */
export type Period = Extract<Occasion, { feed: 'day' | 'week' | 'month' }>;

const DAY_MS = 86_400_000;
const FOLDERS = { day: '/papers/date/', week: '/papers/week/', month: '/papers/month/' };
/** Days, weeks and months are written so that their order is that of their letters. */
const NAME = /^20\d{2}-[-W\d]{2,5}$/;

/** True for listings that have one before and one after. */
export function isPeriod(occasion: Occasion | undefined): occasion is Period {
  return occasion !== undefined && occasion.feed in FOLDERS;
}

/**
 * The path of the listing before (-1) or after (1) this one, as the page's own arrows lead there; undefined when there is
 * none. A page without any arrow is taken for one that changed its looks: then it is the weekday before or after, none
 * later than `today`.
 */
export function neighbourOf(document: Document, here: Period, step: 1 | -1, today: Day): string | undefined {
  const folder = FOLDERS[here.feed];
  const linked = namesLinked(document, folder);
  const own = nameOf(here);
  const before = linked.filter((name) => own === undefined || name < own).at(-1);
  const after = linked.find((name) => own !== undefined && name > own);
  const next = linked.length > 0 || here.feed !== 'day' ? undefined : weekdayFrom(here.day, step, today);
  const name = (step === 1 ? after : before) ?? next;
  return name && folder + name;
}

function namesLinked(document: Document, folder: string): string[] {
  const links = [...document.querySelectorAll(`a[href^="${folder}"]`)];
  return links
    .map((link) => link.getAttribute('href')?.slice(folder.length) ?? '')
    .filter((name) => NAME.test(name))
    .sort();
}

function nameOf(period: Period): string | undefined {
  if (period.feed === 'day') return period.day;
  return period.feed === 'week' ? period.week : period.month;
}

/** Nothing is listed at weekends. */
function weekdayFrom(day: Day | undefined, step: 1 | -1, today: Day): string | undefined {
  if (!day) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  do date.setTime(date.getTime() + step * DAY_MS);
  while (date.getUTCDay() % 6 === 0);
  const found = date.toISOString().slice(0, 10);
  return found > today ? undefined : found;
}
