import { expect, it } from 'vitest';
import { standing, withoutSort } from '@/entrypoints/library/standing';

it.each([
  ['', undefined, 'usual'],
  ['', 'title', 'title'],
  ['lanterns', undefined, 'best'],
  ['tag:robots', undefined, 'usual'],
  ['tag:robots lanterns', undefined, 'best'],
  ['lanterns', 'upvotes', 'upvotes'],
  ['lanterns sort:stars', undefined, 'stars'],
  ['lanterns sort:stars', 'title', 'stars'],
  ['lanterns sort:relevance', 'title', 'best'],
] as const)('papers of “%s”, chosen %s, stand by %s', (query, chosen, by) => {
  expect(standing(query, chosen)).toBe(by);
});

it('takes a typed order out of a search', () => {
  expect(withoutSort('lanterns sort:stars tag:rl')).toBe('lanterns tag:rl');
  expect(withoutSort('sort:title')).toBe('');
  expect(withoutSort('lanterns')).toBe('lanterns');
});
