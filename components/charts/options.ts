import uPlot from 'uplot';
import { language } from '#i18n';
import { numberForm } from '../forms';
import type { Line, Plot } from './plot';

/** Steps between marks along: days or weeks, as few as there is room for. */
const STEPS = [1, 2, 3, 4, 5, 7, 13, 14, 26, 28, 52, 91, 104, 182, 364];
const COUNTS = [0, 1, 2, 3, 4, 5].flatMap((zeros) => [1, 2, 5].map((first) => first * 10 ** zeros));
/** px */
const MEASURE_WIDTH = 38;
const MARKS_HEIGHT = 28;
/** Half of the longest mark below. */
const HALF_A_MARK = 24;
/** Of a line’s last point, half. */
const HALF_A_POINT = 4;
const FONT = '11px system-ui, sans-serif';

export type ColourOf = (name: string) => string;

export interface Shown {
  width: number;
  height: number;
  /** Marks below it say where along one is; of charts under each other the last has them. */
  marks: boolean;
  /** The pointer is over a place along, or over none. */
  onPoint(index: number | undefined): void;
  /** Charts of one name show the same place along. */
  together?: string | undefined;
}

/** How uPlot draws a chart. Colours are asked for at each drawing. */
export function optionsOf(plot: Plot, shown: Shown, colourOf: ColourOf): uPlot.Options {
  const { lines } = plot;
  const measured = lines.map(measureOf);
  const isBars = lines.some(({ shape }) => shape === 'bars');
  return {
    width: shown.width,
    height: shown.height,
    padding: [8, isBars || measured.includes('right') ? 0 : HALF_A_POINT, shown.marks ? 0 : 6, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 7 },
      ...(shown.together && { sync: { key: shown.together } }),
    },
    scales: {
      x: { time: false, range: alongRange(plot) },
      ...Object.fromEntries(measured.map((measure, i) => [measure, { range: rangeOf(lines[i]) }])),
    },
    axes: [
      alongAxis(plot, shown.marks, colourOf),
      ...lines.map((line) => measureAxis(line, lines.length > 1, colourOf)),
    ],
    series: [{}, ...lines.map((line) => seriesOf(line, colourOf))],
    hooks: { setCursor: [({ cursor }) => shown.onPoint(cursor.idx ?? undefined)] },
  };
}

function measureOf({ atRight }: Line): string {
  return atRight ? 'right' : 'left';
}

/** From its first place to its last. Not what uPlot offers, which is the range it was answered at the drawing before. */
function alongRange({ along, lines }: Plot): uPlot.Scale.Range {
  const [first = 0, last = first] = [along[0], along.at(-1)];
  // A bar wants room on both sides, and a single place some width.
  const beyond = lines.some(({ shape }) => shape === 'bars') || first === last ? 0.6 : 0;
  return () => [first - beyond, last + beyond];
}

/** Counts begin at none; numbers that grew by a little are looked at from near. */
function rangeOf(line: Line | undefined): uPlot.Scale.Range {
  if (line?.shape === 'line') return (_plot, min, max) => uPlot.rangeNum(min, max, 0.1, true);
  return (_plot, _min, max) => [0, Math.max(1, max ?? 1) * 1.08];
}

function alongAxis({ markOf }: Plot, marks: boolean, colourOf: ColourOf): uPlot.Axis {
  const isWhole = (chart: uPlot, place: number) =>
    MEASURE_WIDTH + chart.valToPos(place, 'x') + HALF_A_MARK <= chart.width;
  return {
    show: true,
    size: marks ? MARKS_HEIGHT : 0,
    font: FONT,
    space: 72,
    gap: 10,
    incrs: STEPS,
    stroke: () => colourOf('--chart-ink'),
    values: (chart, places) =>
      places.map((place) => (marks && Number.isInteger(place) && isWhole(chart, place) ? markOf(place) : '')),
    grid: { show: false },
    ticks: { show: false },
    border: { show: true, width: 1, stroke: () => colourOf('--chart-edge') },
  };
}

/** Of two measures each has the colour of its line. */
function measureAxis(line: Line, isOneOfMany: boolean, colourOf: ColourOf): uPlot.Axis {
  const form = numberForm(language(), { notation: 'compact', maximumFractionDigits: 1 });
  return {
    scale: measureOf(line),
    side: line.atRight ? 1 : 3,
    size: MEASURE_WIDTH,
    font: FONT,
    // Whatever the largest count, a step of these that is no larger takes a third of the axis.
    space: (_plot, _axis, _min, _max, high) => Math.min(28, high / 3),
    gap: 5,
    incrs: COUNTS,
    stroke: () => colourOf(isOneOfMany ? `--chart-${line.tone}` : '--chart-ink'),
    values: (_plot, counts) => counts.map((count) => form.format(count)),
    grid: { show: !line.atRight, width: 1, stroke: () => colourOf('--chart-grid') },
    ticks: { show: false },
  };
}

function seriesOf(line: Line, colourOf: ColourOf): uPlot.Series {
  const colour = () => colourOf(`--chart-${line.tone}`);
  const filled = () => colourOf(`--chart-${line.tone}-${line.shape}`);
  return {
    scale: measureOf(line),
    label: line.label,
    stroke: line.shape === 'bars' ? undefined : colour,
    width: line.shape === 'bars' ? 0 : 2,
    fill: line.shape === 'line' ? undefined : filled,
    spanGaps: true,
    // Told apart by more than the colour.
    ...(line.atRight && { dash: [5, 3] }),
    points: { show: line.shape === 'line', size: 6, stroke: colour, fill: colour },
    ...(line.shape === 'bars' && { paths: uPlot.paths.bars?.({ size: [0.72, 36], radius: 0.12 }) }),
  };
}
