import { t } from '#i18n';
import type { WeekStart } from '@/lib/statistics/weeks';
import { DataTable } from '../charts/DataTable';
import { weekText } from './weekText';

export interface WeekColumn {
  label: string;
  counts: readonly number[];
  hrefOf(week: number): string;
}

interface Props {
  caption: string;
  weeks: readonly number[];
  start: WeekStart;
  columns: readonly WeekColumn[];
}

/** What charts show week by week, the latest week first; each number leads to its papers. */
export function WeekTable({ caption, weeks, start, columns }: Props) {
  const rows = () =>
    weeks
      .map((week, i) => ({
        key: week,
        name: weekText(week, start),
        cells: columns.map(({ counts }) => counts[i] ?? 0),
        hrefs: columns.map(({ hrefOf }) => hrefOf(week)),
      }))
      .reverse();
  return (
    <DataTable
      of={t('library.statistics.week')}
      caption={caption}
      columns={columns.map(({ label }) => label)}
      rows={rows}
    />
  );
}
