import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LETTERS } from '@/components/strip/bar/filter';
import { readFilterWords } from '@/lib/search/query/filterWords';
import { LONGEST_QUERY } from '@/lib/search/query/readQuery';
import { aPaper, MORNING } from '@/tests/support/factories';

const lanterns = {
  ...aPaper({ title: 'Lanterns for Long Contexts', upvotes: 12 }),
  clippedAt: MORNING,
  tags: ['long context'],
  lists: ['Robots'],
  note: 'Borrow the trick',
};
const quiet = aPaper({ title: 'A Quiet Paper', abstract: 'No lamps.', upvotes: undefined });
const fits = (words: string) => [lanterns, quiet].map(readFilterWords(words, MORNING).test);

describe('the words of a filter', () => {
  it.each([
    ['lanterns', true, false],
    ['lant', true, false],
    ['lamps', false, true],
    ['lanterns or quiet', true, true],
    ['-title:quiet', true, false],
    ['tag:"long context"', true, false],
    ['list:robots is:clipped', true, false],
    ['upvotes:>10', true, false],
    [' ', true, true],
  ])('%s', (words, first, second) => expect(fits(words)).toEqual([first, second]));

  it('name what they do not understand, and go by the rest', () => {
    const { notUnderstood } = readFilterWords('is:shiny lanterns sort:new', MORNING);
    expect(notUnderstood).toEqual(['is:shiny', 'sort:new']);
    expect(fits('is:shiny lanterns')).toEqual([true, false]);
  });

  it.each([
    ['note:trick', [true, true], ['note:trick']],
    ['-has:note lanterns', [true, false], ['-has:note']],
    ['note:trick or quiet', [false, true], ['note:trick']],
    ['borrow', [false, false], []],
  ])('tell nothing of notes: %s', (words, fitting, notUnderstood) => {
    expect(fits(words)).toEqual(fitting);
    expect(readFilterWords(words, MORNING).notUnderstood).toEqual(notUnderstood);
  });

  it('may be anything', () => {
    fc.assert(fc.property(fc.string(), (words) => fits(words).every((each) => typeof each === 'boolean')));
  });

  it('are as many letters as a query may have', () => {
    expect(MOST_LETTERS).toBe(LONGEST_QUERY);
  });
});
