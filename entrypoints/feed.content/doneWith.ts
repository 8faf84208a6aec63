import { t } from '#i18n';
import type { Done } from '@/components/strip/bar/bar';
import { dayIn, feedDayBefore } from '@/components/strip/bar/month';
import { addressOf, occasionOf } from '@/lib/feed/addresses';
import type { DayListed } from '@/lib/library/daysListed';
import type { Occasion } from '@/lib/listing';
import { type Day, localDay } from '@/lib/paper';
import { dayAfter } from '@/lib/search/query/spans';

type DaysListed = (from: Day, to: Day) => Promise<DayListed[]>;

/** Says that a page is done, and what is still unseen of the feed's day before. `told` is called when that is known. */
export function createDoneWith(daysListed: DaysListed, told: () => void, failed: (error: unknown) => void) {
  let asked: Day | undefined;
  let found: DayListed | undefined;
  let isKnown = false;

  async function ask(day: Day): Promise<void> {
    asked = day;
    isKnown = false;
    try {
      const [listed] = await daysListed(day, day);
      if (asked !== day) return;
      found = listed;
      isKnown = true;
      told();
    } catch (error) {
      failed(error);
    }
  }

  function doneWith(occasion: Occasion | undefined, now = Date.now()): Done {
    const today = localDay(now);
    if (occasion?.feed !== 'day' || !occasion.day) return { sentence: t('bar.done') };
    const sentence = t(isNewest(occasion.day, today) ? 'bar.doneToday' : 'bar.done');
    const before = feedDayBefore(occasion.day);
    if (asked !== before) void ask(before);
    const text = isKnown ? leftOn(before, found, today) : undefined;
    return { sentence, next: text ? { text, href: addressOf({ feed: 'day', day: before }) } : undefined };
  }

  function again(): void {
    asked = undefined;
  }

  return { doneWith, again };
}

/** The reader's day, or the newest that there is: on a weekend Friday's. */
function isNewest(day: Day, today: Day): boolean {
  const address = occasionOf(location.href);
  return day === today || (address?.feed === 'day' && address.day === undefined);
}

function leftOn(day: Day, listed: DayListed | undefined, today: Day): string | undefined {
  const isYesterday = day === dayAfter(today, -1);
  const name = dayIn(day > dayAfter(today, -7) ? 'weekday' : 'short', day);
  if (!listed) return isYesterday ? t('bar.unopenedYesterday') : t('bar.unopenedOn', { day: name });
  const count = listed.unseen;
  if (count === 0) return undefined;
  return isYesterday ? t('bar.unseenYesterday', { count }) : t('bar.unseenOn', { count, day: name });
}
