import type { ChangeRecord } from './db';
import { type Edit, isSet, takenBack } from './edits';
import type { Rows } from './rows';

/** Changes in force, newest first, out of the log from somewhere to its end: those that no undo in force takes back. */
export function inForce(newestFirst: ChangeRecord[]): ChangeRecord[] {
  const undone = new Set<string>();
  return newestFirst.filter(({ step, undoes }) => {
    if (undone.has(step)) return false;
    if (undoes !== undefined) undone.add(undoes);
    return true;
  });
}

/** Reads the log backwards, one record at a time, until it is done. */
export interface StepFinder {
  step: string | undefined;
  isDone: boolean;
  meet(record: ChangeRecord): void;
}

/** Finds the reader's last step that still stands. */
export function lastStepFinder(): StepFinder {
  const undone = new Set<string>();
  return {
    step: undefined,
    isDone: false,
    meet({ step, verb, undoes, edits }) {
      if (this.isDone || undone.has(step)) return;
      if (undoes !== undefined) undone.add(undoes);
      else if (edits.length && verb !== 'expire') Object.assign(this, { step, isDone: true });
    },
  };
}

/** Finds the reader's last undo that still stands; none where they did something since. What rules and time do is not theirs. */
export function lastUndoFinder(): StepFinder {
  const undone = new Set<string>();
  return {
    step: undefined,
    isDone: false,
    meet({ step, verb, undoes, undid, again, edits }) {
      if (this.isDone || undone.has(step)) return;
      if (undoes === undefined) this.isDone = edits.length > 0 && verb !== 'rule' && verb !== 'expire';
      // Done again already: further back may be others.
      else if (again ?? undid === 'undo') undone.add(undoes);
      else Object.assign(this, { step, isDone: true });
    },
  };
}

/**
 * The state without a step, field by field. What a later change in force did to a field, or to a value of a set, stays.
 * The records are those from the step's first on, newest first.
 */
export function withoutStep(rows: Rows, newestFirst: ChangeRecord[], step: string): Rows {
  const effective = inForce(newestFirst);
  const later = new Set<string>();
  let after = rows;
  for (const record of effective) {
    if (record.step === step) after = takenBack(after, notTouched(record.edits, later));
    // An undo in force and what it took back cancel each other.
    else if (record.undoes === undefined)
      for (const edit of record.edits) for (const place of places(edit)) later.add(place);
  }
  return after;
}

function notTouched(edits: Edit[], later: Set<string>): Edit[] {
  return edits.flatMap((edit) => {
    if (!isSet(edit)) return places(edit).some((place) => later.has(place)) ? [] : [edit];
    const free = (value: string | number) => !later.has(placeOf(edit, value));
    return [{ ...edit, added: edit.added.filter(free), removed: edit.removed.filter(free) }];
  });
}

function places(edit: Edit): string[] {
  return isSet(edit) ? [...edit.added, ...edit.removed].map((value) => placeOf(edit, value)) : [placeOf(edit)];
}

function placeOf({ table, key, field }: Edit, value?: string | number): string {
  return JSON.stringify([table, key, field, value]);
}
