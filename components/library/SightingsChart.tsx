import { useMemo, useState } from 'react';
import { t } from '#i18n';
import type { Day } from '@/lib/paper';
import { dayOfNumber, numberOfDay } from '@/lib/statistics/days';
import type { DayNumbers } from '@/lib/statistics/numbersByDay';
import { Chart } from '../charts/Chart';
import { DataTable } from '../charts/DataTable';
import type { Line, Plot } from '../charts/plot';
import { dayText } from '../dayText';
import { numberText } from '../numberText';
import styles from './SightingsChart.module.css';

interface Props {
  /** At least two, the oldest first. */
  days: readonly DayNumbers[];
  today: Day;
}

/** How a paper’s upvotes, and the stars of its code, went from day to day, as far as its listings were seen. */
export function SightingsChart({ days, today }: Props) {
  const [at, setAt] = useState<number>();
  const plot = useMemo(() => plotOf(days, today), [days, today]);
  const shown = at === undefined ? undefined : days[at];
  return (
    <section className={styles.sightings} aria-label={t('library.sightings.title')}>
      <h3>{t('library.sightings.title')}</h3>
      <p className={styles.told}>
        {plot.lines.map(({ label, values, tone }) => (
          <span key={tone} data-tone={tone}>
            {label} <b>{at === undefined ? fromTo(values) : numberOr(values[at])}</b>
          </span>
        ))}
        {shown && <time dateTime={shown.day}>{dayText(shown.day, today)}</time>}
      </p>
      <Chart plot={plot} label={sentence(plot.lines)} height={120} onPoint={setAt} />
      <DataTable
        of={t('library.sightings.day')}
        caption={t('library.sightings.title')}
        columns={plot.lines.map(({ label }) => label)}
        rows={() =>
          days.map(({ day }, i) => ({
            key: day,
            name: dayText(day, today),
            cells: plot.lines.map(({ values }) => values[i] ?? null),
          }))
        }
      />
    </section>
  );
}

function plotOf(days: readonly DayNumbers[], today: Day): Plot {
  const upvotes = days.map((each) => each.upvotes);
  const stars = days.map((each) => each.codeStars);
  const lines: Line[] = [
    { label: t('library.sightings.upvotes'), values: upvotes, shape: 'line', tone: 'accent' },
    { label: t('library.sightings.stars'), values: stars, shape: 'line', tone: 'star', atRight: true },
  ];
  return {
    along: days.map(({ day }) => numberOfDay(day)),
    lines: lines.filter(({ values }) => values.some((value) => value !== null)),
    markOf: (number) => dayText(dayOfNumber(number), today),
  };
}

function sentence(lines: readonly Line[]): string {
  return lines.map(({ label, values }) => `${label} ${fromTo(values)}`).join(', ');
}

/** `12 → 180` */
function fromTo(values: Line['values']): string {
  const told = values.filter((value) => value !== null);
  const [first, last] = [told[0], told.at(-1)];
  return first === last ? numberOr(first) : `${numberOr(first)} → ${numberOr(last)}`;
}

function numberOr(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : numberText(value);
}
