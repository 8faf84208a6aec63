import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '@/lib/search/query/parts';
import { anyTyping } from './anyTyping';

describe('partsOf', () => {
  it.each([
    ['deep  nets', ['deep', 'nets']],
    ['"deep nets"moss', ['deep nets', 'moss']],
    ['tag:"to read"moss', ['tag=to read', 'moss']],
    ['-tag:rl - -x --y', ['-tag=rl', '-', '-x', '--y']],
    ['"" "open', ['', 'open']],
    ['"a""b" """', ['a"b', '"']],
    ['„deep nets“ ”x” “y', ['deep nets', 'x', 'y']],
    ['TITLE:x colour:y :z', ['title=x', 'colour:y', ':z']],
    ['tag:list:x', ['tag=list:x']],
    ['a"b c"', ['a"b', 'c"']],
  ])('parts %s into %j', (text, expected) => {
    const seen = partsOf(text).map(
      ({ negated, operator, value }) => `${negated ? '-' : ''}${operator ? `${operator}=` : ''}${value}`,
    );
    expect(seen).toEqual(expected);
  });

  it('says whether a quote was closed', () => {
    expect(partsOf('a "b" tag:"c').map(({ quote }) => quote)).toEqual([undefined, 'closed', 'open']);
  });

  it('leaves nothing but white space between parts, whatever is typed', () => {
    fc.assert(
      fc.property(anyTyping, (text) => {
        let at = 0;
        for (const part of partsOf(text)) {
          expect(text.slice(at, part.start).trim()).toBe('');
          expect(part.end).toBeGreaterThan(part.start);
          expect(text.slice(part.start, part.end)).toBe(part.text);
          at = part.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
