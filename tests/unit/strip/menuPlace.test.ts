import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInWindow, menuPlace } from '@/components/strip/menuPlace';

const view = { width: 1000, height: 800 };
const menu = { width: 264, height: 400 };
const button = (left: number, top: number) => ({ left, top, width: 90, height: 28 });

describe('where the menu opens', () => {
  it.each([
    ['below its button', button(100, 100), { left: 100, top: 134 }],
    ['above it near the window’s lower edge', button(100, 700), { left: 100, top: 294 }],
    ['within the window near the right edge', button(950, 100), { left: 728, top: 134 }],
    ['within the window when the button is cut at the left', button(-40, 100), { left: 8, top: 134 }],
  ])('%s', (_, at, expected) => {
    expect(menuPlace(at, menu, view)).toMatchObject(expected);
  });

  it('is cut to what fits in a low window', () => {
    expect(menuPlace(button(0, 20), menu, { width: 1000, height: 300 }).maxHeight).toBe(300 - 48 - 6 - 8);
  });

  it('never leaves a window that has room for it', () => {
    const place = fc.record({ left: fc.integer({ min: -80, max: 990 }), top: fc.integer({ min: -20, max: 790 }) });
    fc.assert(
      fc.property(place, fc.integer({ min: 10, max: 2_000 }), ({ left, top }, height) => {
        const at = menuPlace(button(left, top), { width: 264, height }, view);
        const bottom = at.top + Math.min(height, at.maxHeight);
        return at.left >= 8 && at.left + 264 <= 992 && at.top >= 0 && bottom <= 800;
      }),
    );
  });
});

it.each([
  ['in view', button(0, 0), true],
  ['half out of view', button(-45, 790), true],
  ['scrolled away', button(0, -28), false],
])('knows a button %s', (_, at, expected) => {
  expect(isInWindow(at, view)).toBe(expected);
});
