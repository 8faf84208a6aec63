import type { Occasion } from '@/lib/listing';

/**
 * Whether a page's JSON may be of the listing that the address names. After a change of pages within the site the JSON of
 * the first page may still stand there. A day without papers shows another day's, so with cards to prove it by, another
 * day of the same kind fits; `/papers` may show the day, week or month viewed last.
 */
export function fitsAddress(told: Occasion | undefined, address: Occasion, hasCards: boolean): boolean {
  if (!told) return true;
  if (address.feed === 'day' && !address.day)
    return told.feed === 'day' || told.feed === 'week' || told.feed === 'month';
  if (told.feed === 'search' && address.feed === 'search') return folded(told.query) === folded(address.query);
  return told.feed === address.feed && (hasCards || isSame(periodOf(told), periodOf(address)));
}

/** The day, week or month of a listing, where it has one. */
export function periodOf(occasion: Occasion): string | undefined {
  if (occasion.feed === 'day') return occasion.day;
  if (occasion.feed === 'week') return occasion.week;
  return occasion.feed === 'month' ? occasion.month : undefined;
}

function isSame(told: string | undefined, asked: string | undefined): boolean {
  return told === undefined || asked === undefined || told === asked;
}

function folded(query: string): string {
  return query.normalize('NFKC').toLowerCase();
}
