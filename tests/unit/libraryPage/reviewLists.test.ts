import { expect, it } from 'vitest';
import { reviewLists } from '@/entrypoints/library/reviewLists';
import type { Review } from '@/entrypoints/library/useReview';
import { anId } from '@/tests/support/factories';

const [one, two, three, four, five] = [anId(1), anId(2), anId(3), anId(4), anId(5)];

function lists(review: Partial<Review>, today: string[] = []) {
  const whole = { papers: [], queue: [], beingRead: [], risen: [], ...review };
  return reviewLists(whole, today as (typeof one)[]).map(({ key, ids }) => [key, ids]);
}

it('has each paper in one list, those for today in the first', () => {
  const risen = [{ paper: { id: five }, rise: { of: 'upvotes' as const, from: 1, to: 90 } }];
  expect(lists({ queue: [one, two], beingRead: [three, four], risen }, [two, three])).toEqual([
    ['five', [two, three]],
    ['begun', [four]],
    ['queue', [one]],
    ['rose', [five]],
  ]);
});

it('has no list without papers', () => {
  expect(lists({ queue: [one] }, [one])).toEqual([['five', [one]]]);
});
