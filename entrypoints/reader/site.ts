import { addressOf } from '@/lib/feed/addresses';

/** Where papers are listed today. */
export const FEED = addressOf({ feed: 'day' });
