import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { t } from '#i18n';
import { dayText } from '@/components/dayText';
import { numberText } from '@/components/numberText';
import { Figure } from '@/components/statistics/Figure';
import { HourTable } from '@/components/statistics/HourTable';
import styles from '@/components/statistics/statistics.module.css';
import { hourText, weekdayText } from '@/components/statistics/weekText';
import { titleOf } from '@/components/titleOf';
import type { OffprintDb } from '@/lib/library/db';
import type { Reach } from '@/lib/library/deedsDone';
import { rowsOf } from '@/lib/library/queries';
import { type ArxivId, localDay } from '@/lib/paper';
import { HOURS } from '@/lib/statistics/hours';
import type { WeekStart } from '@/lib/statistics/weeks';
import { addressText, HOME } from './address';
import { useHours } from './useHours';

/** Between two signs of a text: no line ends there (U+2060). */
const WORD_JOINER = '\u2060';
/** Papers of an hour that are named. */
const MOST = 12;

/** When in the day and the week something was done; behind each hour stand the papers of it. */
export function HoursFigure({ db, start }: { db: OffprintDb; start: WeekStart }) {
  const done = useHours(db);
  const [chosen, setChosen] = useState<number>();
  if (!done?.reach) return null;
  const { hours, reach } = done;
  const hour = chosen === undefined ? undefined : hours[chosen];
  const title = t('library.statistics.hours.title');
  return (
    <Figure title={title} lead={t('library.statistics.hours.lead', { reach: reachText(reach) })}>
      <HourTable caption={title} {...{ hours, start, chosen }} onChoose={setChosen} />
      {hour && chosen !== undefined && <Papers db={db} at={chosen} ids={[...hour.ids].reverse()} />}
    </Figure>
  );
}

function reachText({ since, isWhole }: Reach): string {
  const day = [...dayText(localDay(since), localDay(Date.now()))].join(WORD_JOINER);
  return t(isWhole ? 'library.statistics.hours.whole' : 'library.statistics.hours.since', { day });
}

/** What the reader had in hand at an hour, the latest first. */
function Papers({ db, at, ids }: { db: OffprintDb; at: number; ids: readonly ArxivId[] }) {
  const shown = ids.slice(0, MOST);
  const rows = useLiveQuery(() => rowsOf(db, shown), [db, at]) ?? [];
  const when = { day: weekdayText(Math.floor(at / HOURS), 'long'), hour: hourText(at % HOURS) };
  const more = ids.length - shown.length;
  return (
    <div className={styles.papers} aria-live="polite">
      <h3>{t(ids.length ? 'library.statistics.hours.papers' : 'library.statistics.hours.none', when)}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`#${addressText({ ...HOME, shelf: { kind: 'everything' }, paper: row.id })}`} dir="auto">
              {titleOf(row)}
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('library.statistics.hours.more', { count: more, number: numberText(more) })}</p>}
    </div>
  );
}
