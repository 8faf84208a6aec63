import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPage } from '@/entrypoints/feed.content/answerPage';
import { arxivIdOf } from '@/lib/paper';

describe('what the popup and the background ask of the page', () => {
  const ask = (message: object, sender: { id?: string } = { id: fakeBrowser.runtime.id }) =>
    new Promise((answer) => {
      const stop = answerPage({
        papersChanged: () => 3,
        settingsChanged: () => null,
        pageStatus: () => undefined,
        paperHere: () => arxivIdOf('2609.10001') ?? null,
      });
      const listeners = fakeBrowser.runtime.onMessage as unknown as { trigger(...args: unknown[]): Promise<unknown> };
      void listeners.trigger(message, sender, answer).finally(() => {
        stop();
        answer('no answer');
      });
    });

  it.each([
    ['the paper here', { type: 'paperHere', body: null }, { ok: true, value: '2609.10001' }],
    ['changed settings', { type: 'settingsChanged', body: {} }, { ok: true, value: null }],
    ['changed papers', { type: 'papersChanged', body: [] }, { ok: true, value: 3 }],
  ])('%s is answered', async (_, message, expected) => {
    expect(await ask(message)).toEqual(expected);
  });

  it.each<[string, object, { id?: string }?]>([
    ['of another extension', { type: 'paperHere', body: null }, { id: 'another' }],
    ['of a kind that is not known', { type: 'export', body: null }],
    ['about a page that lists nothing', { type: 'pageStatus', body: null }],
  ])('a message %s is left without an answer', async (_, message, sender) => {
    expect(await ask(message, sender)).toBe('no answer');
  });
});
