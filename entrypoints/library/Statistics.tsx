import { useMemo, useState } from 'react';
import { t } from '#i18n';
import { EmptyState } from '@/components/EmptyState';
import styles from '@/components/statistics/statistics.module.css';
import { weekStart } from '@/components/statistics/weekText';
import type { OffprintDb } from '@/lib/library/db';
import { each, weeksOf } from '@/lib/statistics/series';
import { weekAt } from '@/lib/statistics/weeks';
import type { Finder } from '../reader/finder';
import { FEED } from '../reader/site';
import { HoursFigure } from './HoursFigure';
import { useTally } from './useTally';
import { NamedFigure, PerWeekFigure, WaitingFigure } from './weekFigures';
import { weekLinks } from './weekLinks';

/** How far back it is looked. */
export const PERIODS = ['weeks12', 'weeks26', 'weeks52', 'all'] as const;
const WEEKS: Record<(typeof PERIODS)[number], number> = {
  weeks12: 12,
  weeks26: 26,
  weeks52: 52,
  all: Number.POSITIVE_INFINITY,
};

interface Props {
  db: OffprintDb;
  /** Reads what is known of papers; absent while the page still opens. */
  finder: Finder | undefined;
}

/** What a reader’s reading came to, drawn week by week. */
export function Statistics({ db, finder }: Props) {
  const [start] = useState(() => weekStart());
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('weeks26');
  const tally = useTally(db, finder, start);
  const shown = useMemo(() => {
    if (!tally) return undefined;
    const weeks = weeksOf(tally, weekAt(Date.now(), start), WEEKS[period]);
    return { tally, weeks, each: each(weeks), start, links: weekLinks(start) };
  }, [tally, period, start]);
  if (shown && shown.tally.seen.size + shown.tally.clipped.size === 0) return <Nothing />;
  return (
    <div className={styles.statistics}>
      <header className={styles.head}>
        <div>
          <h1>{t('library.section.statistics')}</h1>
          <p>{t('library.statistics.lead')}</p>
        </div>
        <label>
          {t('library.statistics.period.label')}
          <select
            value={period}
            onChange={({ target }) => setPeriod(PERIODS.find((each) => each === target.value) ?? period)}
          >
            {PERIODS.map((each) => (
              <option key={each} value={each}>
                {t(`library.statistics.period.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </header>
      {shown && (
        <>
          <PerWeekFigure {...shown} />
          <WaitingFigure {...shown} />
          <NamedFigure of="tags" {...shown} />
          <NamedFigure of="organisations" {...shown} />
          <HoursFigure db={db} start={start} />
        </>
      )}
    </div>
  );
}

function Nothing() {
  return (
    <>
      <h1>{t('library.section.statistics')}</h1>
      <EmptyState
        title={t('library.statistics.empty.title')}
        hint={t('library.statistics.empty.hint')}
        steps={[{ text: t('popup.page.feed'), href: FEED }]}
      />
    </>
  );
}
