import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { usePicked } from '@/entrypoints/library/usePicked';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';

const ids = [1, 2, 3, 4, 5].map(anId);
const [one, two, three, four, five] = ids as [ArxivId, ArxivId, ArxivId, ArxivId, ArxivId];

function picking() {
  const { result, rerender } = renderHook(({ shown }) => usePicked(shown), { initialProps: { shown: ids } });
  return {
    pick: (how: 'toggle' | 'range', id: ArxivId) => act(() => result.current.pick(how, id)),
    all: () => act(() => result.current.pickAll()),
    show: (shown: ArxivId[]) => rerender({ shown }),
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
