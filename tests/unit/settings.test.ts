import { describe, expect, it } from 'vitest';
import { changeStripSettings, DEFAULTS, readSettings, settingsIn } from '@/lib/settings';
import { aKeyStore } from '@/tests/support/factories';

describe('settings', () => {
  it('are the defaults until something is chosen', async () => {
    expect(await readSettings(aKeyStore())).toEqual(DEFAULTS);
  });

  it('keep what was chosen before when another is', async () => {
    const store = aKeyStore();
    await changeStripSettings(store, { seen: 'dimmed' });
    await changeStripSettings(store, { keyOf: { clip: 'q' } });
    expect(await readSettings(store)).toEqual({ strip: { ...DEFAULTS.strip, seen: 'dimmed', keyOf: { clip: 'q' } } });
  });

  it.each([
    undefined,
    null,
    'x',
    [],
    { strip: null },
    { strip: [] },
    { strip: { seen: 'gone', view: 3, keys: 'yes', keyOf: { clip: 7 } } },
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
