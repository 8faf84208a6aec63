import { type Progress, progressOf, timesOf } from './rounds';
import { ROWS, type Row, type RowId } from './rows';

/** A row with what came of it, as it is printed and kept. */
export interface Result extends Progress {
  id: RowId;
  what: string;
  unit: string;
  of: number;
  /** All of it was done, and every figure that must be 0 is. */
  holds: boolean;
}

export type Run = 'short' | 'long';

export function resultsOf(run: Run): Result[] {
  return (Object.keys(ROWS) as RowId[]).map((id) => {
    const { what, unit, bad }: Row = ROWS[id];
    const progress = progressOf(id, run);
    const of = timesOf(id, run);
    const holds = progress.tried === of && bad.every((name) => progress.figures[name] === 0);
    return { id, what, unit, of, ...progress, holds };
  });
}

/** The results in columns as wide as what stands in them. */
export function tableOf(results: Result[]): string {
  const lines = results.map(({ holds, what, unit, tried, of, figures, seconds }) => [
    holds ? 'holds' : tried < of ? `${tried} of ${of}` : 'FAILED',
    what,
    `${of.toLocaleString('en')} ${unit}`,
    told(figures),
    `${Math.round(seconds)} s`,
  ]);
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `acknowledged` is told as it is called, `notRestored` as two words. */
function told(figures: Progress['figures']): string {
  const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return Object.entries(figures)
    .map(([name, count]) => `${words(name)} ${count.toLocaleString('en')}`)
    .join(', ');
}
