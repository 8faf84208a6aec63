import { expect, it } from 'vitest';
import { patiently } from '@/tests/support/patiently';

it('looks again until there is something', async () => {
  let looks = 0;
  const found = await patiently('the third look', () => (++looks < 3 ? undefined : looks));
  expect(found).toBe(3);
});

it('looks again after a look that failed', async () => {
  let looks = 0;
  const look = () => {
    looks += 1;
    if (looks === 1) throw new Error('the page was being replaced');
    return 'card';
  };
  expect(await patiently('a card', look)).toBe('card');
});

it('takes an empty answer for one', async () => {
  expect(await patiently('no title', () => '')).toBe('');
});

it('says what it wanted, and why the last look failed, when patience ends', async () => {
  const failure = new Error('no such frame');
  const look = () => Promise.reject(failure);
  await expect(patiently('a card', look, 60)).rejects.toMatchObject({
    message: expect.stringContaining('a card'),
    cause: failure,
  });
});
