import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { ask, askPage, BackgroundSilentError, ExtensionReplacedError } from '@/lib/messages';

const answers = (...queue: (unknown | Error)[]) => {
  const sent: unknown[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    sent.push(message);
    const next = queue.shift();
    if (next instanceof Error) throw next;
    return next;
  });
  return sent;
};
const asleep = () => new Error('Could not establish connection. Receiving end does not exist.');

describe('asking the background', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('hands over what was asked and gives back the answer', async () => {
    const sent = answers({ ok: true, value: [] });
    expect(await ask('whatIsKnown', [])).toEqual([]);
    expect(sent).toEqual([{ type: 'whatIsKnown', body: [] }]);
  });

  it('asks again when the background was asleep', async () => {
    const sent = answers(asleep(), asleep(), { ok: true, value: null });
    const answered = ask('markSeen', []);
    await vi.runAllTimersAsync();
    expect(await answered).toBeNull();
    expect(sent).toHaveLength(3);
  });

  it('gives up by name after three tries', async () => {
    answers(asleep(), asleep(), asleep());
    const answered = expect(ask('markSeen', [])).rejects.toThrow(BackgroundSilentError);
    await vi.runAllTimersAsync();
    await answered;
  });

  it('tells when the extension was replaced under the page', async () => {
    answers(new Error('Extension context invalidated.'));
    await expect(ask('markSeen', [])).rejects.toThrow(ExtensionReplacedError);
  });

  it('throws what the background threw, by its name', async () => {
    answers({ ok: false, name: 'StoreFailedError', message: 'disk full' });
    await expect(ask('markSeen', [])).rejects.toMatchObject({ name: 'StoreFailedError', message: 'disk full' });
  });
});

describe('asking the page of a tab', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('finds nobody on a page that was open before Offprint', async () => {
    vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(asleep());
    expect(await askPage(1, 'pageStatus', null)).toBeUndefined();
  });
});
