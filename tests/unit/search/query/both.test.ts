import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both, named } from '@/lib/search/query/both';
import { matches } from '@/lib/search/query/conditionOf';
import { LONGEST_QUERY, readQuery } from '@/lib/search/query/readQuery';
import { anyTyping } from './anyTyping';
import { NOON, someFacts, someQuery } from './someFacts';

const asked = (text: string) => readQuery(text, { now: NOON });

describe('what two queries ask for together', () => {
  it.each([
    ['', 'tide', 'tide'],
    ['is:unread', 'tide  moss', 'is:unread tide moss'],
    ['is:unread', 'tide or moss', 'is:unread tide or is:unread moss'],
    ['a or b', 'c or d', 'a c or a d or b c or b d'],
    ['tag:x', '"low tide', 'tag:x "low tide"'],
    ['note:“low tide', 'x', 'note:“low tide" x'],
    ['or tide', 'moss or', '"or" tide moss "or"'],
    ['tide sort:new', 'moss', 'tide sort:new moss'],
    ['', '', ''],
  ])('%j and %j is %j', (one, other, text) => {
    expect(both(one, other)).toBe(text);
  });

  it('is answered by papers that answer both', () => {
    fc.assert(
      fc.property(someQuery, someQuery, someFacts, (one, other, facts) => {
        const text = both(one.text, other.text);
        fc.pre(text.length <= LONGEST_QUERY);
        expect(matches(asked(text), facts)).toBe(one.holds(facts) && other.holds(facts));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what makes no sense in either', () => {
    fc.assert(
      fc.property(anyTyping, anyTyping, (one, other) => {
        expect(typeof both(one, other)).toBe('string');
      }),
    );
    expect(asked(both('is:green', 'tide')).notUnderstood.map(({ text }) => text)).toEqual(['is:green']);
  });
});

describe('a tag or list by its name', () => {
  it.each(['to read', 'say "hi"', '"', 'C++', 'Müller’s', 'a:b'])('is found: %s', (name) => {
    const [alternative] = asked(named('tag', name)).alternatives;
    expect(alternative?.conditions).toEqual([{ kind: 'name', of: 'tag', name, whole: true }]);
    expect(matches(asked(named('list', name)), { id: '2401.00001' as never, lists: [name] })).toBe(true);
  });
});
