import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '@/lib/feed/cleanText';

describe('cleanText', () => {
  it.each([
    ['a hard-wrapped title', 'Slow Parcels that\n  Always Arrive', 'Slow Parcels that Always Arrive'],
    ['tabs and no-break spaces', '\tOne\u00a0 two\r\n', 'One two'],
    ['NUL and other control characters', 'On\u0000 Rea\u0007ding', 'On Reading'],
    ['a direction override', 'On \u202eReading\u202c', 'On Reading'],
    ['bidi isolates and marks', '\u2066On\u2069\u200f Reading', 'On Reading'],
    ['zero-width spaces and a byte order mark', '\ufeffOn\u200b Rea\u00adding', 'On Reading'],
    ['lone surrogates', 'On\ud800 Reading\udfff', 'On Reading'],
    ['markup and templates', '<img src=x onerror=alert(1)> {{7*7}}', '<img src=x onerror=alert(1)> {{7*7}}'],
    ['joined emoji', 'For 👩‍👩‍👧', 'For 👩‍👩‍👧'],
    ['Greek, umlauts and TeX', 'μ, ü and $L_2$ \\textsc{Rest}', 'μ, ü and $L_2$ \\textsc{Rest}'],
  ])('cleans %s', (_name, said, clean) => expect(cleanText(said, 500)).toBe(clean));

  it('cuts between graphemes', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(cleanText(family.repeat(100), 20)).toBe(family);
    expect(cleanText(`${'e\u0301'.repeat(10)}`, 5)).toBe('e\u0301'.repeat(2));
  });

  it('cuts a megabyte and ten thousand marks on one letter', () => {
    expect(cleanText('x'.repeat(1_000_000), 500)).toHaveLength(500);
    expect(cleanText(`a${'\u0301'.repeat(10_000)}`, 500)).toHaveLength(500);
  });

  it('never gives more than asked, two blanks, a line break or half a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (said, most) => {
        const clean = cleanText(said, most);
        expect(clean.length).toBeLessThanOrEqual(most);
        expect(clean).not.toMatch(/\s\s|[\n\r\t]|^\s|\s$|\p{Cs}|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
