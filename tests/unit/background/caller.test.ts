import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { callerOf } from '@/entrypoints/background/caller';

const own = 'chrome-extension://test-extension-id';

describe('the sender of a message', () => {
  beforeEach(() => {
    vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `${own}${path}`);
  });
  const sender = (facts: object) => callerOf({ id: browser.runtime.id, ...facts });
  const tab = { id: 3 } as never;
  const feed = 'https://huggingface.co';

  it('is a page of ours when its origin is ours, in a tab or not', () => {
    expect(sender({ origin: own })).toEqual({ from: 'extension' });
    expect(sender({ origin: own, tab, frameId: 0 })).toEqual({ from: 'extension' });
  });

  it('is a feed tab when it is the top frame of the site', () => {
    expect(sender({ origin: feed, tab, frameId: 0 })).toEqual({ from: 'page', tabId: 3 });
  });

  it('is known by its address where the browser gives no origin', () => {
    expect(sender({ url: `${feed}/papers`, tab, frameId: 0 })).toEqual({ from: 'page', tabId: 3 });
    expect(sender({ url: `${own}/popup.html` })).toEqual({ from: 'extension' });
  });

  it.each([
    ['another extension', { id: 'other', origin: own }],
    ['a frame inside a page', { origin: feed, tab, frameId: 4 }],
    ['a look-alike', { origin: 'https://huggingface.co.evil.com', tab, frameId: 0 }],
    ['the site without TLS', { origin: 'http://huggingface.co', tab, frameId: 0 }],
    ['nobody in particular', {}],
  ])('is nobody when it is %s', (_who, facts) => {
    expect(sender(facts)).toBeUndefined();
  });
});
