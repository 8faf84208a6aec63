import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasAny, longTextTest, needlesOf, plainName, spaced, spacedName, spacedWords } from '@/lib/search/query/spaced';

describe('spaced', () => {
  it.each([
    ['Deep  Nets!', ' deep nets '],
    ['Text-to-image (v2)', ' text to image v2 '],
    ['$\\tau$ and L_2', ' tau and l2 '],
    ['Müller’s', ' muller s '],
    ['大模型LLM', ' 大 模 型 llm '],
    ['', '  '],
    ['…!', '  '],
  ])('reads %s as %j', (text, expected) => {
    expect(spaced(text)).toBe(expected);
  });
});

describe('spacedName', () => {
  it('has umlauts spelt both ways', () => {
    expect(spacedName('Jörg Müller')).toBe(' jorg muller joerg mueller ');
    expect(spacedName('Anna Mueller')).toBe(' anna mueller muller ');
  });
});

describe('needlesOf', () => {
  it.each([
    ['deep nets', true, [' deep nets ']],
    ['deep nets', false, [' deep nets']],
    ['Müller', false, [' muller', ' mueller']],
    ['jörg mueller', true, [' jorg mueller ', ' joerg muller ']],
  ])('looks for %s (whole: %s) as %j', (text, whole, expected) => {
    expect(needlesOf(text, whole)).toEqual(expected);
  });
});

describe('longTextTest', () => {
  const crumb = fc.constantFrom(
    'deep',
    'de',
    'Müller',
    '-',
    ' ',
    '. ',
    '$\\tau$',
    '大',
    '模',
    'L_2',
    '\n',
    '🦙',
    '\ud800',
  );
  const text = fc.array(crumb, { maxLength: 8 }).map((crumbs) => crumbs.join(''));

  it('says of any text what hasAny says of it spaced', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (long, sought, whole) => {
        fc.pre(spacedWords(sought).length > 0);
        const needles = needlesOf(sought, whole);
        expect(longTextTest(needles)(long)).toBe(hasAny(spaced(long), needles));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainName', () => {
  it.each([
    ['To  Read', 'to-read'],
    ['Müller', 'muller'],
    ['snake_case', 'Snake Case'],
    ['caf\u00e9', 'cafe\u0301'],
  ])('takes %s and %s for one', (one, other) => {
    expect(plainName(one)).toBe(plainName(other));
  });

  it('keeps apart what differs in marks, and keeps what cannot be folded', () => {
    expect(new Set(['c', 'c++', 'c#', 'c--x', '🦙', '-', '_'].map(plainName)).size).toBe(7);
  });
});
