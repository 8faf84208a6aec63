import { expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import type { Facts } from '@/lib/search/query/facts';
import { orderOf, titleKey } from '@/lib/search/query/orderOf';
import type { Sort } from '@/lib/search/query/query';

const day = (text: string) => text as Day;
const PAPERS: Facts[] = [
  { id: 'none' as ArxivId },
  {
    id: 'old' as ArxivId,
    upvotes: 0,
    publishedOn: day('2026-01-02'),
    featuredOn: day('2026-09-01'),
    clippedAt: 3,
    title: 'a Paper',
  },
  { id: 'new' as ArxivId, upvotes: 9, featuredOn: day('2026-03-04'), clippedAt: 2, codeStars: 7, title: 'Zebras' },
  { id: 'also' as ArxivId, upvotes: 9, codeStars: 4, title: '“Émile” Learns' },
];

it.each<[Sort, string]>([
  ['upvotes', 'new also old none'],
  ['new', 'new old none also'],
  ['oldest', 'old new none also'],
  ['stars', 'new also none old'],
  ['title', 'old also new none'],
  ['clipped', 'old new none also'],
])('sorts by %s, what is not known last', (sort, expected) => {
  expect(
    orderOf(sort)?.(PAPERS, (paper) => paper)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected);
});

it('leaves the order of relevance alone', () => {
  expect([orderOf('relevance'), orderOf(undefined)]).toEqual([undefined, undefined]);
});

it('takes what was made of a title ahead for its title', () => {
  const ahead = PAPERS.map(({ title, ...rest }) =>
    title === undefined ? rest : { ...rest, titleKey: titleKey(title) },
  );
  const inOrder = orderOf('title')?.(ahead, (paper) => paper) ?? [];
  expect(inOrder.map(({ id }) => id)).toEqual(['old', 'also', 'new', 'none']);
});
