import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNodes } from '@/entrypoints/feed.content/watchNodes';
import { whenStill } from '@/entrypoints/feed.content/whenStill';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('stillness', () => {
  const act = vi.fn();
  beforeEach(() => act.mockClear());

  it('comes once nothing has stirred for a while', () => {
    const { stir } = whenStill({ still: 200, cap: 3_000 }, act);
    stir();
    vi.advanceTimersByTime(150);
    stir();
    vi.advanceTimersByTime(199);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledOnce();
  });

  it('is not waited for longer than the cap', () => {
    const { stir } = whenStill({ still: 200, cap: 3_000 }, act);
    for (let ms = 0; ms < 3_000; ms += 100) {
      stir();
      vi.advanceTimersByTime(100);
    }
    expect(act).toHaveBeenCalledOnce();
  });

  it('does not come after it was called off', () => {
    const { stir, cancel } = whenStill({ still: 200, cap: 3_000 }, act);
    stir();
    cancel();
    vi.advanceTimersByTime(5_000);
    expect(act).not.toHaveBeenCalled();
  });
});

describe('watching the page', () => {
  /** happy-dom tells observers in a microtask or timer of its own. */
  const told = () => vi.advanceTimersByTimeAsync(1);

  it('hears of new nodes, and nothing while nothing moves', async () => {
    const stirred = vi.fn();
    const stop = watchNodes(document, 250, stirred);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stirred).not.toHaveBeenCalled();
    document.body.append('new');
    await vi.advanceTimersByTimeAsync(260);
    expect(stirred).toHaveBeenCalledOnce();
    stop();
  });

  it('P12 looks at a page that never rests four times a second at most', async () => {
    const stirred = vi.fn();
    const stop = watchNodes(document, 250, stirred);
    for (let ms = 0; ms < 2_000; ms++) {
      document.body.replaceChildren('again');
      await told();
    }
    expect(stirred.mock.calls.length).toBeGreaterThanOrEqual(6);
    expect(stirred.mock.calls.length).toBeLessThanOrEqual(8);
    stop();
  });

  it('hears nothing after it was ended', async () => {
    const stirred = vi.fn();
    watchNodes(document, 250, stirred)();
    document.body.append('new');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stirred).not.toHaveBeenCalled();
  });
});
