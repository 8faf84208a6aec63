import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '@/lib/library/db';
import { inForce, lastStepFinder, lastUndoFinder } from '@/lib/library/history';

/** A log told as "step" or "step>undone step", oldest first; read newest first. */
function log(...told: string[]): ChangeRecord[] {
  return told
    .map((line, i) => {
      const [step = '', undoes] = line.split('>');
      const byItself = (['rule', 'expire'] as const).find((verb) => step.startsWith(verb));
      const verb = undoes ? ('undo' as const) : (byItself ?? ('star' as const));
      const again = undoes?.startsWith('u') ? { undid: 'undo' as const, again: 'star' as const } : {};
      const edits = step.startsWith('idle')
        ? []
        : [{ table: 'clips' as const, key: 'k', field: 'note', added: [i], removed: [] }];
      return { seq: i + 1, op: `op${i}`, step, device: 'd', at: 0, verb, undoes, ...again, edits };
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
    [['a', 'expire'], 'a'],
    [['a', 'rule'], 'rule'],
  ])('of %j is %s', (told, step) => {
    const finder = lastStepFinder();
    for (const record of log(...told)) finder.meet(record);
    expect(finder.step).toBe(step);
  });
});

describe('the last undo that stands', () => {
  it.each([
    [[], undefined],
    [['a'], undefined],
    [['a', 'u>a'], 'u'],
    [['a', 'b', 'u1>b', 'u2>a'], 'u2'],
    [['a', 'b', 'u1>b', 'u2>a', 'r>u2'], 'u1'],
    [['a', 'b', 'u1>b', 'u2>a', 'r2>u2', 'r1>u1'], undefined],
    [['a', 'u1>a', 'r>u1', 'u2>a'], 'u2'],
    [['a', 'u>a', 'idle'], 'u'],
    [['a', 'u>a', 'rule', 'expire'], 'u'],
    [['a', 'u>a', 'b'], undefined],
    [['a', 'u1>a', 'b', 'u2>b'], 'u2'],
    [['a', 'u1>a', 'b', 'u2>b', 'r>u2'], undefined],
  ])('of %j is %s', (told, step) => {
    const finder = lastUndoFinder();
    for (const record of log(...told)) finder.meet(record);
    expect(finder.step).toBe(step);
  });
});
