import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Entry, entryUnder } from '@/components/library/entries';
import { usePicked } from '@/entrypoints/library/usePicked';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';

const ids = [1, 2, 3, 4, 5].map(anId);
const [one, two, three, four, five] = ids as [ArxivId, ArxivId, ArxivId, ArxivId, ArxivId];

function picking(entries: readonly Entry[] = ids) {
  const { result, rerender } = renderHook(({ shown }) => usePicked(shown), { initialProps: { shown: entries } });
  return {
    pick: (how: 'toggle' | 'range', entry: Entry) => act(() => result.current.pick(how, entry)),
    all: () => act(() => result.current.pickAll()),
    show: (shown: readonly Entry[]) => rerender({ shown }),
    picked: () => result.current.picked,
  };
}

it('picks one after the other, and lets go of them again', () => {
  const { pick, picked } = picking();
  pick('toggle', four);
  pick('toggle', two);
  expect(picked()).toEqual([two, four]);
  pick('toggle', four);
  expect(picked()).toEqual([two]);
});

it('picks all between the last one and the next, either way', () => {
  const { pick, picked } = picking();
  pick('toggle', four);
  pick('range', two);
  expect(picked()).toEqual([two, three, four]);
  pick('range', five);
  expect(picked()).toEqual([two, three, four, five]);
});

it('picks a paper where there is nothing yet to begin a range with', () => {
  const { pick, picked } = picking();
  pick('range', three);
  expect(picked()).toEqual([three]);
});

it('keeps no paper picked that is not there to be seen', () => {
  const { all, show, picked } = picking();
  all();
  show([one, five]);
  expect(picked()).toEqual([one, five]);
});

describe('a paper in two places', () => {
  const [oneHere, oneThere] = [entryUnder('here', one), entryUnder('there', one)];
  const places = [oneHere, entryUnder('here', two), entryUnder('there', three), oneThere, four];

  it('is picked in both, and counted once', () => {
    const { pick, all, picked } = picking(places);
    pick('toggle', oneThere);
    expect(picked()).toEqual([one]);
    pick('toggle', oneHere);
    expect(picked()).toEqual([]);
    all();
    expect(picked()).toEqual([one, two, three, four]);
  });

  it('begins and ends a range in the place where it was picked', () => {
    const { pick, picked } = picking(places);
    pick('toggle', oneThere);
    pick('range', four);
    expect(picked()).toEqual([one, four]);
  });

  it('stays picked while it stands in one of them', () => {
    const { pick, show, picked } = picking(places);
    pick('toggle', oneHere);
    show([entryUnder('there', three), oneThere]);
    expect(picked()).toEqual([one]);
  });
});
