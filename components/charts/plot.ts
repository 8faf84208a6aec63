/** Colours that a line may have; chart.module.css says what each is in light, dark and forced colours. */
export type Tone = 'accent' | 'star';

export interface Line {
  label: string;
  /** One for each place along; null where nothing is known. */
  values: readonly (number | null)[];
  shape: 'bars' | 'area' | 'line';
  tone: Tone;
  /** Measured at the right edge, by a measure of its own. */
  atRight?: boolean;
}

/** What a chart shows, and how its places along are called. */
export interface Plot {
  /** Whole numbers that grow: days, or weeks. */
  along: readonly number[];
  lines: readonly Line[];
  /** What stands below a mark of the axis. */
  markOf(along: number): string;
}
