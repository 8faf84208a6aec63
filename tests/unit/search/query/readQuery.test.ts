import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, LONGEST_QUERY, readQuery } from '@/lib/search/query/readQuery';
import { quickest } from '@/tests/support/quickest';
import { anyTyping } from './anyTyping';
import { sentence } from './sentence';

/** A Sunday noon, wherever the tests run. */
const now = new Date(2026, 10, 22, 12).getTime();
const read = (text: string) => readQuery(text, { now });

describe('readQuery', () => {
  it.each([
    ['', 'everything'],
    ['   ', 'everything'],
    ['deep nets', 'about "deep"… & about "nets"…'],
    ['rl', 'about "rl"'],
    ['text-to-image', 'about "text-to-image"…'],
    ['τ of 大模型', 'about "τ" & about "of" & about "大模型"…'],
    ['tag:rl', 'tag is rl'],
    ['Tag:RL', 'tag is RL'],
    ['tag:"to read" tides', 'about "tides"… & tag is to read'],
    ['tag:“to read” tides', 'about "tides"… & tag is to read'],
    ['tag:"say ""hi"" now"', 'tag is say "hi" now'],
    ['tag:c++ tag:🦙', 'tag is c++ & tag is 🦙'],
    ['list:Thesis', 'list is Thesis'],
    ['author:müller', 'by author müller'],
    ['author:"wei lin"', 'by author wei lin'],
    ['org:tidelab', 'by org tidelab'],
    ['title:kernel', 'title has "kernel"…'],
    ['title:"deep nets"', 'title has "deep nets"'],
    ['abstract:"deep ne', 'abstract has "deep ne"…'],
    ['note:seaweed', 'note has "seaweed"…'],
    ['is:unread is:Starred is:new', 'unread & starred & new'],
    ['has:code has:note has:pdf', 'with code & with note & with pdf'],
    ['upvotes:>50', 'upvotes 51..'],
    ['upvotes:10..50', 'upvotes 10..50'],
    ['stars:>=1.5k comments:<3', 'stars 1500.. & comments ..2'],
    ['year:2025', 'published 2025-01-01..2025-12-31'],
    ['year:>2024', 'published 2025-01-01..'],
    ['published:2026-01..2026-03', 'published 2026-01-01..2026-03-31'],
    ['seen:7d', 'seen 2026-11-16..2026-11-22'],
    ['clipped:today', 'clipped 2026-11-22'],
    ['feed:trending', 'on trending'],
    ['feed:Daily', 'on day'],
    ['sort:upvotes tides', 'about "tides"…, by upvotes'],
    ['sort:upvotes sort:new', 'everything, by new'],
    ['"exact phrase"', 'about "exact phrase"'],
    ['"exact phr', 'about "exact phr"…'],
    ['-tides', 'not about "tides"…'],
    ['-"deep nets" -tag:rl -is:read', 'not about "deep nets" & not tag is rl & not read'],
    ['a b or c d', 'about "a" & about "b" | about "c" & about "d"'],
    ['tag:rl OR is:starred tides', 'tag is rl | about "tides"… & starred'],
    ['tides or', 'about "tides"… & about "or"'],
    ['tides or ', 'about "tides"…'],
    ['or tools', 'about "or" & about "tools"…'],
    ['tides or or moss', 'about "tides"… | about "moss"…'],
    ['tides "or" moss', 'about "tides"… & about "moss"… & about "or"'],
    ['or', 'about "or"'],
    ['2503.02130v2', 'paper 2503.02130'],
    [' https://arxiv.org/abs/2503.02130 ', 'paper 2503.02130'],
    ['arXiv: 2503.02130', 'paper 2503.02130'],
    ['doi:10.48550/arXiv.2503.02130', 'paper 2503.02130'],
    ['Deep: nets', 'about "Deep:"… & about "nets"…'],
    ['colour:red', 'about "colour:red"…'],
    ['constructor:x __proto__:y', 'about "constructor:x"… & about "__proto__:y"…'],
    ['5" disks', 'about "5"" & about "disks"…'],
    ['.* \\ | - & tides', 'about "tides"…'],
  ])('reads %s', (text, expected) => {
    expect(sentence(read(text))).toBe(expected);
  });

  it.each([
    ['is:foo', 'everything; not understood: is:foo'],
    ['is:constructor feed:__proto__', 'everything; not understood: is:constructor feed:__proto__'],
    ['is: tides', 'about "tides"…; not understood: is:'],
    ['tag: tides', 'about "tides"…; not understood: tag:'],
    ['tag:"" list:"  ', 'everything; not understood: tag:"" list:"  '],
    ['author:... title:?', 'everything; not understood: author:... title:?'],
    ['upvotes:> moss', 'about "moss"…; not understood: upvotes:>'],
    ['upvotes:many stars:-1 comments:..', 'everything; not understood: upvotes:many stars:-1 comments:..'],
    ['published:2026-13 year:26 seen:0d', 'everything; not understood: published:2026-13 year:26 seen:0d'],
    ['year:2025-03 year:7d', 'everything; not understood: year:2025-03 year:7d'],
    ['-sort:new', 'everything; not understood: -sort:new'],
    ['-tag: ""', 'everything; not understood: -tag: ""'],
    ['is:foo or tag:rl', 'tag is rl; not understood: is:foo'],
    ['tag:rl or is:foo', 'tag is rl; not understood: is:foo'],
  ])('answers %s with what is left', (text, expected) => {
    expect(sentence(read(text))).toBe(expected);
  });

  it('takes what is still being typed for a beginning', () => {
    const typing = (text: string) => sentence(readQuery(text, { now, typing: true }));
    expect(typing('tag:to')).toBe('tag begins to');
    expect(typing('tag:"to re')).toBe('tag begins to re');
    expect(typing('tag:to ')).toBe('tag is to');
    expect(typing('tag:"to"')).toBe('tag is to');
    expect(typing('deep ne')).toBe('about "deep"… & about "ne"…');
    expect(typing('title:ne deep')).toBe('about "deep"… & title has "ne"');
  });

  it.each([
    ['deep nets', ['deep nets']],
    ['deep  nets ', ['deep nets ']],
    ['tides tag:rl', ['tides ']],
    ['tag:rl tides', ['tides']],
    ['"neap tides" moss', ['neap tides moss']],
    ['moss "neap tides"', ['moss neap tides ']],
    ['moss "neap ti', ['moss neap ti']],
    ['moss -tides', ['moss ']],
    ['moss or tides', ['moss ', 'tides']],
    ['moss or tag:rl', ['moss ', '']],
    [' arXiv: 2503.02130 ', ['arXiv: 2503.02130']],
  ])('hands search of %s the words %j', (text, expected) => {
    expect(read(text).alternatives.map(({ words }) => words)).toEqual(expected);
  });

  it('names the phrases', () => {
    expect(read('"neap tides" moss -"low tide" “deep sea”').alternatives[0]?.phrases).toEqual([
      'neap tides',
      'deep sea',
    ]);
  });

  it('passes over what is typed beyond 300 letters', () => {
    const text = `${'moss '.repeat(60)}tag:rl`;
    expect(read(text).notUnderstood).toEqual([{ text: 'tag:rl', start: LONGEST_QUERY, end: text.length }]);
    expect(read(`moss${' '.repeat(50_000)}`).notUnderstood).toEqual([]);
  });

  it('never throws, and points at what it did not understand, whatever is typed', () => {
    fc.assert(
      fc.property(anyTyping, fc.boolean(), (text, typing) => {
        const { alternatives, notUnderstood } = readQuery(text, { now, typing });
        expect(alternatives.length).toBeGreaterThan(0);
        expect(notUnderstood.map(({ start, end }) => text.slice(start, end))).toEqual(
          notUnderstood.map((each) => each.text),
        );
        const places = notUnderstood.flatMap(({ start, end }) => [start, end]);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['5,000 letters', 'transformer '.repeat(420)],
    ['50,000 spaces', ' '.repeat(50_000)],
    ['an expression that explodes', '(((((a+)+)+)+)$['],
    ['quotes', '"'.repeat(50_000)],
    ['quotes and backslashes', '"\\'.repeat(50_000)],
    ['20,000 pipes', 'tide|'.repeat(20_000)],
    ['colons', ':'.repeat(50_000)],
    ['dashes', '-'.repeat(50_000)],
    ['dots', `upvotes:${'.'.repeat(50_000)}`],
    ['comparisons', `seen:${'>'.repeat(50_000)}`],
    ['an emoji and right-to-left text', '🦙 שלום \u202etide'],
  ])('Q01 reads %s quickly', (_, text) => {
    expect(quickest(() => read(text))).toBeLessThan(100);
  });
});

describe('isPlain', () => {
  it.each([
    ['', true],
    ['deep nets', true],
    ['2503.02130', true],
    ['deep or nets', false],
    ['"deep nets"', false],
    ['deep -nets', false],
    ['tag:rl', false],
    ['deep sort:new', false],
    ['deep is:', false],
  ])('says of %s: %s', (text, expected) => {
    expect(isPlain(read(text))).toBe(expected);
  });
});
