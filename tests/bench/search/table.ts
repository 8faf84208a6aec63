import type { InPopup } from './chromium';
import { allKeys, type Measured, type Missed } from './measured';
import type { Verdict } from './verdicts';

const NONE = '—';

/** Columns of equal width; the first is text, the others are numbers. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const padded = (cell: string, at: number) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0));
  return lines.map((line) => line.map(padded).join('  ').trimEnd()).join('\n');
}

/** A line for each library and number of papers. */
export function peersTable(measured: readonly Measured[], missed: readonly Missed[]): string {
  const head = [
    '',
    'papers',
    'build ms',
    'stored MB',
    'load ms',
    'memory MB',
    'keys',
    'p50 ms',
    'p95',
    'max',
    'queries',
    'recall@10',
    'MRR',
  ];
  const lines = measured.map((one) => {
    const { keys, p50, p95, max } = allKeys(one);
    const { queries, recall, mrr } = one.quality;
    const made = [shown(one.buildMs), shown(one.storedMB), shown(one.loadMs), shown(one.memoryMB)];
    return [
      one.engine,
      String(one.size),
      ...made,
      String(keys),
      shown(p50),
      shown(p95),
      shown(max),
      String(queries),
      part(recall),
      part(mrr),
    ];
  });
  return tableOf(head, [...lines, ...missed.map(({ engine, size, why }) => [`${engine}: ${why}`, String(size)])]);
}

/** A line for each kind of key, a pair of columns for each number of papers. */
export function kindsTable(ours: readonly Measured[]): string {
  const head = ['keys, p50 / p95 / max ms', ...ours.map(({ size }) => String(size))];
  const kinds = ours[0]?.keys.map(({ kind }) => kind) ?? [];
  const cell = (one: Measured, sought: string) => {
    const keys = one.keys.find(({ kind }) => kind === sought);
    return keys ? `${shown(keys.p50)} / ${shown(keys.p95)} / ${shown(keys.max)}` : NONE;
  };
  return tableOf(
    head,
    kinds.map((kind) => [kind, ...ours.map((one) => cell(one, kind))]),
  );
}

export function popupTable(popups: readonly InPopup[]): string {
  const head = [
    'popup in Chromium',
    'cold median ms',
    'p95',
    'from navigation',
    'key CPU median ms',
    'p95',
    'memory MB',
  ];
  const cells = ({ cold, opened, keys, memoryMB }: InPopup) =>
    [cold.p50, cold.p95, opened.p50, keys.p50, keys.p95, memoryMB].map(shown);
  return tableOf(
    head,
    popups.map((one) => [`${one.size} clips`, ...cells(one)]),
  );
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  const line = ({ what, measured, asked, ok }: Verdict) => [what, measured.toFixed(2), asked, ok ? 'ok' : 'over'];
  return tableOf(['asked for', 'measured', '', ''], verdicts.map(line));
}

function shown(value: number | undefined): string {
  if (value === undefined) return NONE;
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function part(value: number): string {
  return value.toFixed(3);
}
