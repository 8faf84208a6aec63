import { describe, expect, it } from 'vitest';
import { onlyOnce } from '@/entrypoints/background/onlyOnce';

describe('opening the library only once', () => {
  it('opens it once for all who ask at the same time', async () => {
    let opened = 0;
    const library = onlyOnce(async () => ++opened);
    expect(await Promise.all([library(), library()])).toEqual([1, 1]);
  });

  it('tries again after a failure', async () => {
    let tries = 0;
    const library = onlyOnce(async () => {
      if (++tries === 1) throw new Error('disk full');
      return 'open';
    });
    await expect(library()).rejects.toThrow('disk full');
    expect(await library()).toBe('open');
  });

  it('opens it again after it was closed', async () => {
    let opened = 0;
    const library = onlyOnce(async () => ++opened);
    await library();
    library.forget();
    expect(await library()).toBe(2);
  });
});
