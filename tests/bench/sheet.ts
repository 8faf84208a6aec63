export type Unit = 'ms' | 'kB' | 'MB' | '%' | 'frames';

/** One thing that is measured, and the most it may be. */
export interface Case {
  part: string;
  what: string;
  unit: Unit;
  most?: number;
}

/** All samples of a case, as a table shows them. */
export interface Row extends Case {
  median: number;
  p95: number;
  samples: number;
  /** By the median; absent where nothing is asked for. */
  verdict?: 'ok' | 'over';
}

/** Gathers samples by case, in the order in which cases come up. */
export interface Sheet {
  put(of: Case, value: number): void;
  rows(): Row[];
}

export function createSheet(): Sheet {
  const cases = new Map<string, { of: Case; values: number[] }>();
  function put(of: Case, value: number): void {
    const name = `${of.part} ${of.what}`;
    const known = cases.get(name) ?? { of, values: [] };
    known.values.push(value);
    cases.set(name, known);
  }
  return { put, rows: () => [...cases.values()].map(({ of, values }) => rowOf(of, values)) };
}

function rowOf(of: Case, values: number[]): Row {
  const sorted = values.sort((a, b) => a - b);
  const [median, p95] = [percentile(sorted, 0.5), percentile(sorted, 0.95)];
  const verdict = of.most === undefined ? undefined : median <= of.most ? 'ok' : 'over';
  return { ...of, median, p95, samples: values.length, ...(verdict && { verdict }) };
}

/** The nearest rank; of fewer than 20 values the 95th is the highest. */
export function percentile(sorted: number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** Columns of equal width, one line a case, by part. */
export function tableOf(rows: Row[]): string {
  const inOrder = [...new Set(rows.map(({ part }) => part))].flatMap((part) => rows.filter((row) => row.part === part));
  const lines = inOrder.map((row) => [row.part, row.what, shown(row.median), shown(row.p95), ...ending(row)]);
  const cells = [['', '', 'median', 'p95', 'unit', 'n', 'at most', ''], ...lines];
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0))) ?? [];
  const isNumber = (at: number) => [2, 3, 5, 6].includes(at);
  const padded = (cell: string, at: number) =>
    isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
  return cells.map((line) => line.map(padded).join('  ').trimEnd()).join('\n');
}

function ending({ unit, samples, most, verdict }: Row): string[] {
  return [unit, String(samples), most === undefined ? '' : String(most), verdict ?? ''];
}

function shown(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}
