import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SettingsPage } from '@/entrypoints/library/SettingsPage';
import { localKeyStore } from '@/lib/ports';
import { changeSettings, type PageSettings, readSettings, type StripSettings } from '@/lib/settings';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', Object.assign(navigator, { storage: { estimate: async () => ({ usage: 12_400_000 }) } }));
  const heard = { addListener: () => {}, removeListener: () => {} };
  Object.assign(fakeBrowser, {
    permissions: { getAll: async () => ({ permissions: ['storage', 'downloads'] }), onAdded: heard, onRemoved: heard },
  });
  fakeBrowser.runtime.onMessage.addListener((message, _, reply) => {
    answer(message).then(reply);
    return true;
  });
});
afterEach(cleanup);

/** The background: the only one that writes. */
function answer(message: { type: string; body: Partial<PageSettings> & Partial<StripSettings> }): Promise<unknown> {
  const part = message.type === 'changePageSettings' ? 'pages' : 'strip';
  return changeSettings(localKeyStore(), part, message.body).then((settings) => ({ ok: true, value: settings.strip }));
}

const stored = () => readSettings(localKeyStore());

describe('the settings', () => {
  it('are kept as they are chosen, and shown as they are kept', async () => {
    render(<SettingsPage />);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Theme' }), 'Dark');
    await userEvent.click(screen.getByRole('switch', { name: 'Fold the bar' }));
    await vi.waitFor(async () => {
      const { pages, strip } = await stored();
      expect([pages.theme, strip.folded]).toEqual(['dark', true]);
    });
    expect(await screen.findByRole('switch', { name: 'Fold the bar', checked: true })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Theme' })).toHaveProperty('value', 'dark');
  });

  it('are found by a word of what they do', async () => {
    render(<SettingsPage />);
    await userEvent.type(await screen.findByRole('searchbox'), 'earlier visit');
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Papers seen before',
    ]);
    await userEvent.type(screen.getByRole('searchbox'), ' xyz');
    expect(screen.getByText('No setting is about “earlier visit xyz”.')).toBeTruthy();
  });

  it('say how much room all takes', async () => {
    render(<SettingsPage />);
    expect(await screen.findByText('12 MB')).toBeTruthy();
  });
});

describe('the keys', () => {
  const field = async (deed: string) =>
    within(await screen.findByRole('row', { name: new RegExp(`^${deed}`) })).getByRole('textbox');

  it('take another by being pressed, and the usual one back', async () => {
    render(<SettingsPage />);
    fireEvent.keyDown(await field('Clip'), { key: 'Q' });
    await vi.waitFor(async () => expect((await stored()).strip.keyOf).toEqual({ clip: 'q' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Back to s' }));
    await vi.waitFor(async () => expect((await stored()).strip.keyOf).toEqual({ clip: 's' }));
  });

  it('refuse one that does something else, and say what', async () => {
    render(<SettingsPage />);
    fireEvent.keyDown(await field('Clip'), { key: 'f' });
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Taken by: /);
    expect((await stored()).strip.keyOf).toEqual({});
  });

  it('can be switched off one by one', async () => {
    render(<SettingsPage />);
    fireEvent.keyDown(await field('Clip'), { key: 'Delete' });
    await vi.waitFor(async () => expect((await stored()).strip.keyOf).toEqual({ clip: '' }));
  });
});

it('gives back what was allowed, and says what was not', async () => {
  render(<SettingsPage />);
  expect(await screen.findAllByRole('button', { name: 'Take back' })).toHaveLength(1);
  expect(screen.getAllByText('Not given')).toHaveLength(1);
});
