import type { PageSettings } from '@/lib/settings';

// A copy that can be read at once, and without what reads the small store: a page must not be light first and dark then,
// nor wait to hear where the library lives.
export const LAST = 'offprint.pages';

/** What the last page learned of what the reader chose; `moved`: that the library lives in the bucket. */
export type Known = { [What in keyof PageSettings | 'moved']?: string | undefined };

/** Nothing where it cannot be read. */
export function lastKnown(): Known {
  try {
    return { ...JSON.parse(localStorage.getItem(LAST) ?? '{}') };
  } catch {
    return {};
  }
}
