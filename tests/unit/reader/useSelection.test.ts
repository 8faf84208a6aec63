import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useSelection } from '@/entrypoints/reader/useSelection';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';

afterEach(cleanup);

const [first, second, third] = [anId(1), anId(2), anId(3)];
const three = [first, second, third];

function select(ids: ArxivId[] = three) {
  const { result, rerender } = renderHook(({ shown }) => useSelection(shown), { initialProps: { shown: ids } });
  return {
    now: () => result.current,
    does: (deed: (selection: typeof result.current) => unknown) => act(() => void deed(result.current)),
    show: (shown: ArxivId[]) => rerender({ shown }),
  };
}

it('begins with the first row, without its having the focus', () => {
  expect(select().now()).toMatchObject({ activeId: first, isFirst: true, focusing: 0 });
});

it('moves from row to row and stays within the list', () => {
  const { now, does } = select();
  for (const by of [1, 1, 1] as const) does(({ move }) => move(by));
  expect(now().activeId).toBe(third);
  for (const by of [-1, -1, -1] as const) does(({ move }) => move(by));
  expect(now().activeId).toBe(first);
});

it('goes on to the row that takes the place of one that is gone', () => {
  const { now, does, show } = select();
  does(({ activate }) => activate(second));
  show([first, third]);
  expect(now().activeId).toBe(third);
  show([first]);
  expect(now().activeId).toBe(first);
});

it('comes back to a row that comes back', () => {
  const { now, does, show } = select();
  does(({ activate }) => activate(second));
  show([first, third]);
  show(three);
  expect(now().activeId).toBe(second);
});

it('has no active row in an empty list', () => {
  expect(select([]).now().activeId).toBeUndefined();
});

it('opens one row at a time', () => {
  const { now, does } = select();
  does(({ open }) => open(first));
  does(({ open }) => open(third));
  expect(now().openId).toBe(third);
});

it('asks for a part of the details each time anew, and forgets it when a row is opened by hand', () => {
  const { now, does } = select();
  does(({ ask }) => ask(first, 'tags'));
  const asked = now().asked;
  does(({ ask }) => ask(first, 'tags'));
  expect(now()).toMatchObject({ openId: first, asked: { part: 'tags' } });
  expect(now().asked).not.toEqual(asked);
  does(({ open }) => open(second));
  expect(now().asked).toBeUndefined();
});

it('closes a paper that leaves the list, and keeps it closed where it comes back', () => {
  const { now, does, show } = select();
  does(({ open }) => open(second));
  show([first, third]);
  show(three);
  expect(now().openId).toBeUndefined();
});
