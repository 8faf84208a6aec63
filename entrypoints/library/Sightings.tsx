import { useLiveQuery } from 'dexie-react-hooks';
import { SightingsChart } from '@/components/library/SightingsChart';
import type { OffprintDb } from '@/lib/library/db';
import { sightingsOf } from '@/lib/library/sightingsAmong';
import type { ArxivId, Day } from '@/lib/paper';
import { numbersByDay } from '@/lib/statistics/numbersByDay';

/** From so many days on there is something to draw. */
const DAYS = 2;

/** A paper’s numbers over time, once feeds told of it on several days. */
export function Sightings({ db, id, today }: { db: OffprintDb; id: ArxivId; today: Day }) {
  const days = useLiveQuery(async () => numbersByDay(await sightingsOf(db, id)), [db, id]);
  return days && days.length >= DAYS ? <SightingsChart days={days} today={today} /> : null;
}
