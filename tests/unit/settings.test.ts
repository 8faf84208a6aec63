import { describe, expect, it } from 'vitest';
import { changeSettings, DEFAULTS, readSettings, settingsIn } from '@/lib/settings';
import { aKeyStore } from '@/tests/support/factories';

describe('settings', () => {
  it('are the defaults until something is chosen', async () => {
    expect(await readSettings(aKeyStore())).toEqual(DEFAULTS);
  });

  it('keep what was chosen before when another is', async () => {
    const store = aKeyStore();
    await changeSettings(store, 'strip', { seen: 'dimmed' });
    await changeSettings(store, 'strip', { keyOf: { clip: 'q' } });
    expect(await readSettings(store)).toEqual({
      ...DEFAULTS,
      strip: { ...DEFAULTS.strip, seen: 'dimmed', keyOf: { clip: 'q' } },
    });
  });

  it.each([
    undefined,
    null,
    'x',
    [],
    { strip: null },
    { strip: [] },
    { strip: { seen: 'gone', view: 3, keys: 'yes', keyOf: { clip: 7 } } },
    { pages: { theme: 'neon', density: 1, language: 'en/../de' } },
  ])('take %j for nothing chosen', (raw) => {
    expect(settingsIn(raw)).toEqual(DEFAULTS);
  });

  it('keep what can be read beside what cannot', () => {
    expect(settingsIn({ strip: { seen: 'hidden', view: 'cube' }, later: 1 }).strip).toEqual({
      ...DEFAULTS.strip,
      seen: 'hidden',
    });
  });
});

it('of one part leave the other parts alone', async () => {
  const store = aKeyStore();
  await changeSettings(store, 'strip', { seen: 'hidden' });
  await changeSettings(store, 'pages', { theme: 'dark' });
  const { strip, pages } = await readSettings(store);
  expect([strip.seen, pages]).toEqual(['hidden', { ...DEFAULTS.pages, theme: 'dark' }]);
});
