import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completions } from '@/lib/search/query/completions';
import { readQuery } from '@/lib/search/query/readQuery';
import { anyTyping } from './anyTyping';

const names = {
  tags: ['rl', 'to read', 'RLHF', 'world rl', 'naïve', 'say "hi"', '"x"', 'a"b', '🦙'],
  lists: ['Thesis', 'Reading group'],
  authors: ['Wei Lin', 'Jörg Müller', 'Adalind'],
};
/** `|` is the caret; what each completion makes of the text. */
const offered = (typed: string) => {
  const caret = typed.indexOf('|');
  const text = typed.replace('|', '');
  return completions(text, caret, names).map(({ insert, from, to }) => text.slice(0, from) + insert + text.slice(to));
};

describe('completions', () => {
  it.each([
    ['au|', ['author:']],
    ['ti|', ['title:', 'sort:title']],
    ['deep -ta|', ['deep -tag:']],
    ['rea|', ['read:', 'tag:"to read"', 'list:"Reading group"']],
    ['a|', []],
    ['mo|ss deep', ['feed:month deep']],
    ['pub|', ['published:']],
    ['unr|', ['is:unread']],
    ['thes|', ['list:Thesis']],
    ['rlh|', ['tag:RLHF']],
    ['tag:r|', ['tag:rl', 'tag:RLHF', 'tag:"to read"', 'tag:"world rl"']],
    ['tag:rl|', ['tag:RLHF', 'tag:"world rl"']],
    ['tag:"to r|', ['tag:"to read"']],
    ['tag:"to r|ad" deep', ['tag:"to read" deep']],
    ['tag:"to r|ead" deep', []],
    ['tag:"to r|e deep', ['tag:"to read" deep']],
    ['tag:to-|', ['tag:"to read"']],
    ['tag:naiv|', ['tag:naïve']],
    ['tag:say|', ['tag:"say ""hi"""']],
    ['tag:🦙|', []],
    ['-tag:naive|', ['-tag:naïve']],
    ['list:|', ['list:Thesis', 'list:"Reading group"']],
    ['author:lin|', ['author:"Wei Lin"']],
    ['author:we|', ['author:"Wei Lin"']],
    ['author:mull|', ['author:"Jörg Müller"']],
    ['is:re|', ['is:reading', 'is:read', 'is:unread', 'is:starred']],
    ['is:un|rea deep', ['is:unread deep', 'is:untagged deep']],
    ['has:|', ['has:code', 'has:note', 'has:pdf']],
    ['feed:tr|', ['feed:trending']],
    ['sort:u|', ['sort:upvotes']],
    ['-sort:u|', []],
    ['clipped:to|', ['clipped:today']],
    ['upvotes:>10|', ['upvotes:>100', 'upvotes:>1000']],
    ['ta|g:rl', []],
    ['|', []],
    ['deep |', []],
    ['| deep', []],
    ['"to r|', []],
    ['tag:"to read"|', []],
    ['is:foo|', []],
    ['title:x|', []],
    ['-|', []],
    ['zebra|', []],
  ])('offers for %s: %j', (typed, expected) => {
    expect(offered(typed)).toEqual(expected);
  });

  it('offers at most eight', () => {
    const tags = Array.from({ length: 50 }, (_, i) => `tide ${i}`);
    expect(completions('tag:tide', 8, { ...names, tags }).map(({ value }) => value)).toEqual(tags.slice(0, 8));
  });

  it('says what it offers', () => {
    expect(completions('tag:"to', 7, names)).toEqual([
      { insert: 'tag:"to read"', from: 0, to: 7, operator: 'tag', value: 'to read' },
    ]);
  });

  it('offers for a typed part of any name that name, to be read just so', () => {
    const label = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => text.trim())
      .filter(Boolean);
    fc.assert(
      fc.property(label, fc.constantFrom('tag' as const, 'list' as const), (name, operator) => {
        const own = { tags: [name], lists: [name], authors: [] };
        const [offer] = completions(`${operator}:`, operator.length + 1, own);
        const { alternatives, notUnderstood } = readQuery(offer?.insert ?? '', { now: 0 });
        expect(notUnderstood).toEqual([]);
        expect(alternatives[0]?.conditions).toEqual([{ kind: 'name', of: operator, name, whole: true }]);
      }),
    );
  });

  it('inserts nothing that would not be understood, wherever the caret stands, and never throws', () => {
    const many = {
      tags: names.tags,
      lists: ['...', ...names.lists],
      authors: ['...', 'x'.repeat(400), ...names.authors],
    };
    fc.assert(
      fc.property(anyTyping, fc.nat(60), (text, caret) => {
        const offers = completions(text, caret, many);
        expect(offers.length).toBeLessThanOrEqual(8);
        for (const { insert, from, to, value } of offers) {
          expect(0 <= from && from <= caret && caret <= to && to <= text.length).toBe(true);
          if (value !== undefined) expect(readQuery(insert, { now: 0 }).notUnderstood).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
