import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { onCaught } from '@/entrypoints/reader/onCaught';
import { StoreFailedError, StoreFullError } from '@/lib/library/storeFailed';

const sent = vi.fn(async () => ({ ok: true, value: null }));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  Object.assign(browser.runtime, { sendMessage: sent });
});
afterEach(() => void vi.restoreAllMocks());

it('a page that cannot read the store has it looked through', () => {
  onCaught(new StoreFailedError('Seek failure, unable to continue'));
  expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'mendStore', body: null });
});

it.each([new StoreFullError('full'), new TypeError('ours')])('nothing is looked through after a %s', (error) => {
  sent.mockClear();
  onCaught(error);
  expect(sent).not.toHaveBeenCalled();
});
