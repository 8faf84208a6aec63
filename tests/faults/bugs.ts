/** A mistake that somebody might make, and the tests that have to notice it. */
export interface Bug {
  name: string;
  file: string;
  /** Text of the file, and what is put in its place. */
  from: string;
  to: string;
  suites: string[];
}

const change = 'lib/library/change.ts';

export const BUGS: Bug[] = [
  {
    name: 'the second copy is skipped',
    file: change,
    from: 'await copyChanges(db, mirror, atHand).catch(report);',
    to: 'void [papers, report];',
    suites: ['library/secondCopy'],
  },
  {
    name: 'a change is answered before it is in both copies',
    file: change,
    from: 'await copyChanges(db, mirror, atHand).catch(report);',
    to: 'setTimeout(() => copyChanges(db, mirror, atHand).catch(report));',
    suites: ['library/secondCopy'],
  },
  {
    name: 'a gesture is merged outside of a transaction',
    file: change,
    from: "db.transaction('rw', tablesOf(db, request.gesture), async () => applyOnce(db, request, now)),",
    to: 'applyOnce(db, request, now),',
    suites: ['library/histories', 'library/change'],
  },
  {
    name: 'an operation that comes again is done again',
    file: change,
    from: 'const before = await db.changes.get({ op: request.op });',
    to: 'const before = undefined as ChangeRecord | undefined;',
    suites: ['library/change'],
  },
  {
    name: 'whoever has a tab is a page, and all others are ours',
    file: 'entrypoints/background/caller.ts',
    from: "if (origin === originOf(browser.runtime.getURL('/')))",
    to: 'if (!sender.tab)',
    suites: ['background/caller'],
  },
  {
    name: 'a library that is behind loses what the copy lost',
    file: 'lib/library/recovery.ts',
    from: 'copy.get(key)]',
    to: 'copy.get(key) ?? (libraryIsBehind ? { seq: 0, row: null } : undefined)]',
    suites: ['library/recovery'],
  },
  {
    name: 'an undo takes back what was done since',
    file: 'lib/library/history.ts',
    from: 'takenBack(after, notTouched(record.edits, later))',
    to: 'takenBack(after, record.edits)',
    suites: ['library/undo', 'library/history'],
  },
  {
    name: 'the log is not rolled',
    file: 'entrypoints/background/starting.ts',
    from: '  await roll();',
    to: '  void roll;',
    suites: ['background/starting'],
  },
  {
    name: 'a snapshot is kept without being read back',
    file: 'lib/backups/snapshots.ts',
    from: '  await prove(folder, UNPROVED, counts);',
    to: '  void prove;',
    suites: ['backups/snapshots'],
  },
  {
    name: 'a page may write notes',
    file: 'entrypoints/background/doors.ts',
    from: "  'createList',",
    to: "  'createList', 'note',",
    suites: ['background/doors'],
  },
];
