import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSelection, type Selection } from '@/entrypoints/feed.content/keys/selection';
import { anId } from '@/tests/support/factories';

const order = Array.from({ length: 8 }, () => anId());
const at = (nth: number) => order[nth] ?? expect.fail('no such paper');
let selection: Selection;
const selected = () => order.flatMap((id, nth) => (selection.has(id) ? [nth] : []));
beforeEach(() => {
  selection = createSelection();
});

describe('a selection', () => {
  it('takes a paper in and out', () => {
    selection.toggle(at(2));
    selection.toggle(at(5));
    selection.toggle(at(2));
    expect(selected()).toEqual([5]);
  });

  it('grows with a range, and shrinks again on the way back', () => {
    selection.extend(at(3), at(4), order);
    selection.extend(at(4), at(5), order);
    expect(selected()).toEqual([3, 4, 5]);
    selection.extend(at(5), at(4), order);
    expect(selected()).toEqual([3, 4]);
  });

  it('turns a range around where it began', () => {
    selection.extend(at(3), at(5), order);
    selection.extend(at(5), at(1), order);
    expect(selected()).toEqual([1, 2, 3]);
  });

  it('keeps beside a range what was selected before', () => {
    selection.toggle(at(0));
    selection.extend(at(4), at(6), order);
    selection.extend(at(6), at(5), order);
    expect(selected()).toEqual([0, 4, 5]);
  });

  it('begins another range somewhere else', () => {
    selection.extend(at(0), at(1), order);
    selection.extend(at(4), at(5), order);
    expect(selected()).toEqual([0, 1, 4, 5]);
  });

  it('ends empty', () => {
    selection.extend(at(0), at(7), order);
    selection.clear();
    expect(selection.ids().size).toBe(0);
  });

  it('is the same from one end to the other, whatever lies between two steps of a range', () => {
    const nth = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(nth, fc.array(nth, { minLength: 1 }), (from, steps) => {
        const walked = createSelection();
        let here = from;
        for (const to of steps) {
          walked.extend(at(here), at(to), order);
          here = to;
        }
        const direct = createSelection();
        direct.extend(at(from), at(here), order);
        expect(walked.ids()).toEqual(direct.ids());
      }),
    );
  });
});
