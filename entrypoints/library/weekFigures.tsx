import { t } from '#i18n';
import { countText } from '@/components/countText';
import { numberText } from '@/components/numberText';
import { Figure } from '@/components/statistics/Figure';
import styles from '@/components/statistics/statistics.module.css';
import { WeekChart } from '@/components/statistics/WeekChart';
import { WeekTable } from '@/components/statistics/WeekTable';
import { mostOf, perWeek, type Weeks, waitingAfter } from '@/lib/statistics/series';
import type { Tally } from '@/lib/statistics/tally';
import type { WeekStart } from '@/lib/statistics/weeks';
import type { WeekLinks } from './weekLinks';

/** Tags and organisations that are shown. */
const MOST = 6;
/** px */
const HIGH = 96;
const HIGHER = 150;
const LOW = 88;

export interface Counts {
  tally: Tally;
  weeks: Weeks;
  /** Each of them. */
  each: readonly number[];
  start: WeekStart;
  links: WeekLinks;
}

/** Papers seen, clipped and read, one below the other. */
export function PerWeekFigure({ tally, weeks, each, start, links }: Counts) {
  const title = t('library.statistics.perWeek.title');
  const columns = (['seen', 'clipped', 'read'] as const).map((what) => ({
    label: t(`library.statistics.perWeek.${what}`),
    counts: perWeek(tally[what], weeks),
    hrefOf: links[what],
  }));
  return (
    <Figure title={title} lead={t('library.statistics.perWeek.lead')}>
      {columns.map((column, i) => (
        <WeekChart
          key={column.label}
          {...column}
          {...{ weeks: each, start }}
          shape="bars"
          told={countText({ shown: sumOf(column.counts), total: sumOf(column.counts) })}
          height={i === columns.length - 1 ? HIGH + 22 : HIGH}
          marks={i === columns.length - 1}
          together="perWeek"
        />
      ))}
      {tally.readSometime > 0 && (
        <p className={styles.says}>{t('library.statistics.perWeek.sometime', numbered(tally.readSometime))}</p>
      )}
      <WeekTable caption={title} weeks={each} start={start} columns={columns} />
    </Figure>
  );
}

/** The papers that waited to be read at the end of each week. */
export function WaitingFigure({ tally, weeks, each, start, links }: Counts) {
  const title = t('library.statistics.waiting.title');
  const counts = waitingAfter(tally, weeks);
  const column = { label: t('library.statistics.waiting.count'), counts, hrefOf: links.waiting };
  return (
    <Figure title={title} lead={t('library.statistics.waiting.lead')}>
      <WeekChart
        {...column}
        {...{ weeks: each, start }}
        shape="area"
        told={t('library.statistics.waiting.now', numbered(counts.at(-1) ?? 0))}
        height={HIGHER}
      />
      <WeekTable caption={title} weeks={each} start={start} columns={[column]} />
    </Figure>
  );
}

/** The tags, or the organisations, with the most papers, each with a chart of its own: six colours tell nobody apart. */
export function NamedFigure({ of, tally, weeks, each, start, links }: Counts & { of: 'tags' | 'organisations' }) {
  const title = t(`library.statistics.${of}.title`);
  const hrefOf = of === 'tags' ? links.tag : links.organisation;
  const columns = mostOf(tally[of], weeks, MOST).map(({ name, total, counts }) => ({
    label: name,
    told: countText({ shown: total, total }),
    counts,
    hrefOf: hrefOf(name),
  }));
  return (
    <Figure title={title} lead={t(`library.statistics.${of}.lead`)}>
      {columns.length === 0 && <p className={styles.says}>{t(`library.statistics.${of}.none`)}</p>}
      <div className={styles.many}>
        {columns.map((column) => (
          <WeekChart
            key={column.label}
            {...column}
            {...{ weeks: each, start }}
            shape="bars"
            height={LOW}
            together={of}
          />
        ))}
      </div>
      {columns.length > 0 && <WeekTable caption={title} weeks={each} start={start} columns={columns} />}
    </Figure>
  );
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function numbered(count: number) {
  return { count, number: numberText(count) };
}
