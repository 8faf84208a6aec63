import { expect, it } from 'vitest';
import { named, textOf } from '@/tests/support/names';

it('names a part by its text in the locale', () => {
  expect(named('manifest.name').test(textOf('manifest.name'))).toBe(true);
  expect(named('manifest.name').test(`${textOf('manifest.name')} 2`)).toBe(false);
});

it('fills in values, and lets what has none be anything', () => {
  const clipped = named('strip.name', { word: 'Clipped' });
  expect(clipped.test('Clipped: What Does <think> Cost? (I)')).toBe(true);
  expect(clipped.test('Clip: What Does <think> Cost? (I)')).toBe(false);
});

it('takes signs in values as they stand', () => {
  expect(named('strip.dropTag', { tag: 'c++ (old)' }).test(textOf('strip.dropTag').replace('{tag}', 'c++ (old)'))).toBe(
    true,
  );
});

it('refuses a key without a text', () => {
  expect(() => textOf('strip.nowhere')).toThrow('strip.nowhere');
});
