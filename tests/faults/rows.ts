import { BUGS } from './bugs';
import { HOSTILE } from './hostile';

/** A row of the table: what is done how often, and what must not come of it. */
export interface Row {
  what: string;
  /** What is counted: kills, histories. */
  unit: string;
  short: number;
  /** The same as the short run where it is left out. */
  long?: number;
  /** So many are done between two notes of how far the run has come; all at once where it is left out. */
  atOnce?: number;
  /** Figures that must be 0. */
  bad: readonly string[];
}

const KILL = { unit: 'kills', bad: ['lost', 'half', 'unasked'] };

export const DAMAGE = { unit: 'damages', bad: ['notRestored', 'factsNotRestored', 'notTold', 'refused'] as const };

/** The table, in its order. */
export const ROWS = {
  killsLevelDb: { ...KILL, what: 'Chromium killed while writing, LevelDB', short: 10, long: 200, atOnce: 50 },
  killsSqlite: { ...KILL, what: 'Chromium killed while writing, SQLite', short: 10, long: 200, atOnce: 50 },
  killsFirefox: { ...KILL, what: 'Firefox killed while writing', short: 3, long: 50, atOnce: 10 },
  tornTails: { ...DAMAGE, what: 'Torn log tails, LevelDB', short: 6 },
  damages: { ...DAMAGE, what: 'Damaged files, LevelDB and SQLite', short: 14 },
  cuts: {
    what: 'Worker stopped, popup closed, extension reloaded in mid-change',
    unit: 'cuts',
    short: 60,
    long: 300,
    atOnce: 30,
    bad: ['half', 'notRepeated'],
  },
  tabs: {
    what: 'Eight tabs clip the same 25 papers',
    unit: 'times',
    short: 1,
    long: 10,
    atOnce: 1,
    bad: ['refused', 'twice', 'wrong'],
  },
  histories: {
    what: 'Random histories of gestures, listings, undo, restores and imports against a plain model',
    unit: 'histories',
    short: 500,
    long: 20_000,
    atOnce: 500,
    bad: ['difference'],
  },
  mutated: {
    what: 'Pages and imports, mutated',
    unit: 'files',
    short: 1_000,
    long: 100_000,
    atOnce: 1_000,
    bad: ['uncaught', 'polluted', 'ran', 'slow', 'heavy'],
  },
  hostile: {
    what: 'Hostile inputs, each its own named case',
    unit: 'cases',
    short: HOSTILE.length,
    bad: ['unnamed', 'failed'],
  },
  bugs: { what: 'Seeded bugs of our own', unit: 'bugs', short: BUGS.length, bad: ['missed'] },
} satisfies Record<string, Row>;

export type RowId = keyof typeof ROWS;
