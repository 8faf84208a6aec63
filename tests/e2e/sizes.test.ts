import { expect, it } from 'vitest';
import { MOST_KB, sizesOf } from '../bench/sizes';
import { CHROME_BUILD } from '../support/chromium';

it('the script that every page of the site loads stays small', () => {
  expect(sizesOf(CHROME_BUILD).contentScript).toBeLessThanOrEqual(MOST_KB.contentScript);
});
