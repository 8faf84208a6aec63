import { describe, expect, it } from 'vitest';
import { MOST_KB, sizesOf } from '../bench/sizes';
import { CHROME_BUILD } from '../support/chromium';

describe('the built extension', () => {
  it('gives every page of the site a small script', () => {
    expect(sizesOf(CHROME_BUILD).contentScript).toBeLessThanOrEqual(MOST_KB.contentScript);
  });

  it('loads little before the popup shows its first rows', () => {
    expect(sizesOf(CHROME_BUILD).popupFirst).toBeLessThanOrEqual(MOST_KB.popupFirst);
  });
});
