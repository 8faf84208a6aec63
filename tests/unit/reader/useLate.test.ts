import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLate } from '@/entrypoints/reader/useLate';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('is true once something is waited for too long, and no more once it came', async () => {
  const { result, rerender } = renderHook(({ isWaiting }) => useLate(isWaiting, 1_000), {
    initialProps: { isWaiting: true },
  });
  await pass(990);
  expect(result.current).toBe(false);
  await pass(20);
  expect(result.current).toBe(true);
  rerender({ isWaiting: false });
  expect(result.current).toBe(false);
});

it('never is for what comes in time', async () => {
  const { result, rerender } = renderHook(({ isWaiting }) => useLate(isWaiting, 1_000), {
    initialProps: { isWaiting: true },
  });
  await pass(500);
  rerender({ isWaiting: false });
  await pass(1_000);
  expect(result.current).toBe(false);
});
