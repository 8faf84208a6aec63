import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HEAD, itemsOf } from '@/components/library/itemsOf';
import { heldShift, type Lines, useHeldPlace } from '@/components/library/useHeldPlace';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';

const ids = Array.from({ length: 100 }, (_, i) => anId(i));
const at = (i: number) => ids[i] as ArxivId;
const groups = [
  { key: 'mon', label: 'Monday', entries: ids.slice(0, 10) },
  { key: 'tue', label: 'Tuesday', entries: ids.slice(10) },
];
const laidOut = (height: number, columns = 1): Lines => ({
  of: 'all',
  items: itemsOf(groups, columns),
  columns,
  height,
});
const [low, high] = [laidOut(76), laidOut(92)];
/** Where the 30th paper is in the middle of the view. */
const view = { top: 2 * HEAD + 76 * 25, height: 600 };

it('holds the active paper where it is when rows get higher or lower', () => {
  expect(heldShift(low, high, view, at(30))).toBe(30 * (92 - 76));
  expect(heldShift(high, low, { top: view.top + 480, height: 600 }, at(30))).toBe(-30 * (92 - 76));
});

it('holds the first paper in view where the active one is out of sight', () => {
  expect(heldShift(low, high, view, at(3))).toBe(25 * (92 - 76));
  expect(heldShift(low, high, view, undefined)).toBe(25 * (92 - 76));
});

it('holds a card when fewer stand side by side', () => {
  expect(heldShift(laidOut(236, 3), laidOut(236, 2), { top: 0, height: 600 }, at(8))).toBe((4 - 2) * 236);
});

it('moves nothing where nothing is listed', () => {
  const none = { ...low, items: [] };
  expect(heldShift(none, { ...none, height: 92 }, { top: 0, height: 600 }, undefined)).toBe(0);
});

it('scrolls once the lines are measured, and not when something else is listed', () => {
  const list = { current: document.createElement('div') };
  let measured = 0;
  const { rerender } = renderHook(({ lines }) => useHeldPlace(list, lines, at(30), () => measured++), {
    initialProps: { lines: low },
  });
  Object.defineProperty(list.current, 'clientHeight', { value: 600 });
  list.current.scrollTop = view.top;
  rerender({ lines: high });
  expect([measured, list.current.scrollTop]).toEqual([1, view.top]);
  rerender({ lines: high });
  expect([measured, list.current.scrollTop]).toEqual([1, view.top + 480]);
  rerender({ lines: { ...low, of: 'starred' } });
  rerender({ lines: { ...low, of: 'starred' } });
  expect([measured, list.current.scrollTop]).toEqual([2, view.top + 480]);
});
