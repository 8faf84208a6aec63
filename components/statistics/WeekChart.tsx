import { useMemo, useState } from 'react';
import { t } from '#i18n';
import type { WeekStart } from '@/lib/statistics/weeks';
import { Chart } from '../charts/Chart';
import type { Line, Plot } from '../charts/plot';
import { numberText } from '../numberText';
import styles from './statistics.module.css';
import { weekMark, weekText } from './weekText';

interface Props {
  label: string;
  weeks: readonly number[];
  start: WeekStart;
  counts: readonly number[];
  shape: Line['shape'];
  /** What stands beside the label while the pointer is elsewhere. */
  told: string;
  height: number;
  marks?: boolean;
  /** Charts of one name show the same week. */
  together?: string;
  /** Where the papers of a week are. */
  hrefOf(week: number): string;
}

/** How many of something there were week by week; a click on a week leads to its papers. */
export function WeekChart(props: Props) {
  const { label, weeks, start, counts, shape, told, height, marks, together, hrefOf } = props;
  const [at, setAt] = useState<number>();
  const plot = useMemo(
    (): Plot => ({
      along: weeks,
      lines: [{ label, values: counts, shape, tone: 'accent' }],
      markOf: (week) => weekMark(week, start),
    }),
    [label, weeks, counts, shape, start],
  );
  const shown = at === undefined ? undefined : weeks[at];
  const now =
    shown === undefined || at === undefined
      ? told
      : t('library.statistics.onWeek', { week: weekText(shown, start), number: numberText(counts[at] ?? 0) });
  return (
    <div className={styles.chart}>
      <p className={styles.told}>
        <bdi>{label}</bdi> <span>{now}</span>
      </p>
      <Chart
        plot={plot}
        label={t('library.statistics.picture', { what: label, told })}
        height={height}
        {...{ marks, together }}
        onPoint={setAt}
        onPick={(index) => {
          const week = weeks[index];
          if (week !== undefined && counts[index]) location.hash = hrefOf(week);
        }}
      />
    </div>
  );
}
