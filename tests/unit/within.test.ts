import { expect, it } from 'vitest';
import { within } from '@/lib/within';

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

it('gives what work gives in time', async () => {
  expect(await within(1_000, after(1, 'done'), () => 'late')).toBe('done');
});

it('gives something else for work that takes too long', async () => {
  expect(await within(1, after(1_000, 'done'), () => 'late')).toBe('late');
});

it('fails as the work fails', async () => {
  await expect(within(1_000, Promise.reject(new Error('torn')), () => 'late')).rejects.toThrow('torn');
});

it('fails for work that takes too long, when it is told to', async () => {
  const late = () => {
    throw new Error('late');
  };
  await expect(within(1, after(1_000, 'done'), late)).rejects.toThrow('late');
});
