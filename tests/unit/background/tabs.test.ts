import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { badgeNew, flashBadge, tellFeedTabsOf } from '@/entrypoints/background/tabs';
import type { Known } from '@/lib/library/clip';
import { anId } from '@/tests/support/factories';

let badge = '';
const aKnown = (facts: Partial<Known> = {}): Known => ({ id: anId(), isNew: true, tags: [], lists: [], ...facts });

beforeEach(() => {
  badge = '';
  vi.useFakeTimers();
  const action = {
    getBadgeText: async () => badge,
    setBadgeText: async ({ text }: { text: string }) => {
      badge = text;
    },
    setBadgeBackgroundColor: async () => {},
  };
  Object.assign(browser, { action });
  return () => vi.useRealTimers();
});

describe('the badge of a tab', () => {
  it('shows how many papers are still new, and nothing where none is', () => {
    badgeNew(11, 2);
    expect(badge).toBe('2');
    badgeNew(11, 0);
    expect(badge).toBe('');
  });

  it('shows what was done for two seconds, then the number again, however often', async () => {
    badgeNew(12, 1);
    await flashBadge(12, '✓');
    await vi.advanceTimersByTimeAsync(1_000);
    await flashBadge(12, '–');
    expect(badge).toBe('–');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(badge).toBe('1');
  });

  it('keeps the number of a page that was listed meanwhile', async () => {
    badgeNew(13, 1);
    await flashBadge(13, '✓');
    badgeNew(13, 0);
    expect(badge).toBe('✓');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(badge).toBe('');
  });
});

describe('many papers that changed', () => {
  const told: unknown[] = [];
  const feedTabs = (ids: number[]) => {
    const sendMessage = async (id: number, { body }: { body: unknown }) => {
      told.push([id, body]);
      return { ok: true, value: 4 };
    };
    Object.assign(browser, { tabs: { query: async () => ids.map((id) => ({ id })), sendMessage } });
  };
  beforeEach(() => void told.splice(0));

  it('are told to each open feed tab', async () => {
    feedTabs([1, 2]);
    const known = [aKnown()];
    tellFeedTabsOf(async () => known);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual([
      [1, known],
      [2, known],
    ]);
    expect(badge).toBe('4');
  });

  it('are not even looked up where none is open', async () => {
    feedTabs([]);
    const read = vi.fn(async () => [aKnown()]);
    tellFeedTabsOf(read);
    await vi.advanceTimersByTimeAsync(1);
    expect(read).not.toHaveBeenCalled();
  });
});
