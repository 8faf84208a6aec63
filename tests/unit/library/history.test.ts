import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '@/lib/library/db';
import { inForce, lastStepFinder } from '@/lib/library/history';

/** A log told as "step" or "step>undone step", oldest first; read newest first. */
function log(...told: string[]): ChangeRecord[] {
  return told
    .map((line, i) => {
      const [step = '', undoes] = line.split('>');
      const verb = undoes ? ('undo' as const) : ('star' as const);
      const edits = step.startsWith('idle')
        ? []
        : [{ table: 'clips' as const, key: 'k', field: 'note', added: [i], removed: [] }];
      return { seq: i + 1, op: `op${i}`, step, device: 'd', at: 0, verb, undoes, edits };
    })
    .reverse();
}

describe('what is in force', () => {
  it.each([
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a', 'u>a'], ['u']],
    [
      ['a', 'u>a', 'r>u'],
      ['r', 'a'],
    ],
    [
      ['a', 'u>a', 'r>u', 'u2>r'],
      ['u2', 'u'],
    ],
    [
      ['a', 'b', 'u>a'],
      ['u', 'b'],
    ],
    [['a', 'a', 'u>a'], ['u']],
    [
      ['a', 'u>a', 'a'],
      ['a', 'u'],
    ],
  ])('of %j is %j', (told, steps) => {
    expect(inForce(log(...told)).map(({ step }) => step)).toEqual(steps);
  });
});

describe('the last step that stands', () => {
  it.each([
    [[], undefined],
    [['a', 'b'], 'b'],
    [['a', 'b', 'u>b'], 'a'],
    [['a', 'b', 'u>b', 'v>a'], undefined],
    [['a', 'b', 'u>b', 'r>u'], 'b'],
    [['a', 'idle'], 'a'],
  ])('of %j is %s', (told, step) => {
    const finder = lastStepFinder();
    for (const record of log(...told)) finder.meet(record);
    expect(finder.step).toBe(step);
  });
});
