import { expect, it } from 'vitest';
import { textOf } from '@/lib/search/findable';
import { markPaper } from '@/lib/search/marks';
import { markersOf } from '@/lib/search/query/markers';
import { readQuery } from '@/lib/search/query/readQuery';
import { aFindable } from '../aFindable';

const paper = aFindable({
  title: 'Robots that Fold Robot Paper',
  authors: ['Wei Lin', 'Ada Linde'],
  tags: ['RL', 'RLHF'],
  keywords: ['robots'],
  organisation: 'Kiso Valley Computing',
  abstract: 'A robot is folded.',
  note: 'ask the robot people',
});

it.each<[query: string, marked: Record<string, string[]>]>([
  ['title:robot', { title: ['Robot', 'Robot'] }],
  ['abstract:fold', { abstract: ['fold'] }],
  ['note:"robot people"', { note: ['robot', 'people'] }],
  ['author:lin', { authors: ['Lin', 'Lin'] }],
  ['org:kiso', { organisation: ['Kiso'] }],
  ['tag:"rl"', { tags: ['RL'] }],
  ['tag:rl', { tags: ['RL', 'RL'] }],
  ['title:robot or org:valley', { title: ['Robot', 'Robot'], organisation: ['Valley'] }],
  ['-title:robot', {}],
  ['is:unread upvotes:>5 list:talk "fold robot"', {}],
])('marks what %s found', (typed, expected) => {
  const { alternatives } = readQuery(typed, { now: 0, typing: true });
  const { marks } = markPaper(paper, [], markersOf(alternatives));
  const marked = Object.entries(marks).map(([field, ranges]) => [
    field,
    ranges.map((range) => textOf(paper, field as 'title').slice(...range)),
  ]);
  expect(Object.fromEntries(marked)).toEqual(expected);
});
