import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '#i18n';
import { HOURS, type Hour, levelOf } from '@/lib/statistics/hours';
import type { WeekStart } from '@/lib/statistics/weeks';
import styles from './HourTable.module.css';
import { hourText, weekdayText } from './weekText';

interface Props {
  caption: string;
  /** From Sunday’s first on. */
  hours: readonly Hour[];
  start: WeekStart;
  chosen: number | undefined;
  onChoose(hour: number): void;
}

/** There is room above the hours for every third’s name. */
const SHOWN = 3;
const STEPS: Partial<Record<string, [days: number, hours: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The hours of a week, the fuller the darker. Arrows go from one to the next: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */
export function HourTable({ caption, hours, start, chosen, onChoose }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const most = Math.max(...hours.map(({ count }) => count));
  const fullest = hours.findIndex(({ count }) => count === most);
  const [active, setActive] = useState(fullest);
  const days = Array.from({ length: 7 }, (_, i) => (i + start) % 7);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const row = days.indexOf(Math.floor(active / HOURS)) + step[0];
    const hour = (active % HOURS) + step[1];
    const day = days[row];
    if (day === undefined || hour < 0 || hour >= HOURS) return;
    const next = day * HOURS + hour;
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-hour="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is gone through hour by hour
    <table role="grid" aria-label={caption} className={styles.hours} ref={table} onKeyDown={move}>
      <thead>
        <tr>
          <td />
          {Array.from({ length: HOURS }, (_, hour) => (
            <th key={hourText(hour)} scope="col" data-shown={hour % SHOWN === 0 || undefined}>
              <span>{hourText(hour)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">
              <abbr title={weekdayText(day, 'long')}>{weekdayText(day, 'short')}</abbr>
            </th>
            {hours.slice(day * HOURS, (day + 1) * HOURS).map(({ count }, hour) => {
              const at = day * HOURS + hour;
              return (
                <td key={at}>
                  <button
                    type="button"
                    data-hour={at}
                    data-level={levelOf(count, most)}
                    aria-label={hourSays(day, hour, count)}
                    title={hourSays(day, hour, count)}
                    aria-pressed={chosen === at}
                    tabIndex={active === at ? 0 : -1}
                    onFocus={() => setActive(at)}
                    onClick={() => onChoose(at)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hourSays(day: number, hour: number, count: number): string {
  return t('library.statistics.hours.at', { day: weekdayText(day, 'long'), hour: hourText(hour), count });
}
