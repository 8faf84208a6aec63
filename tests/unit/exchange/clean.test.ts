// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress, cleanLabel, cleanLine, cutNote, LONGEST } from '@/lib/exchange/clean';
import { joinLabels, splitLabels } from '@/lib/exchange/labels';
import { cleanText } from '@/lib/feed/cleanText';
import { LONGEST_LABEL, LONGEST_NOTE, labelOf } from '@/lib/library/clip';
import { anyText } from './anyClip';
import { timeOf } from './exported';

const anything = fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 200 }));

describe('what comes out of a file', () => {
  it('is cleaned as the feed cleans what a page says', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 80 }), (text, most) => {
        expect(cleanLine(text, most)).toBe(cleanText(text, most));
      }),
    );
  });

  it('is labelled as the library labels what a reader types', () => {
    expect([LONGEST.label, LONGEST.note]).toEqual([LONGEST_LABEL, LONGEST_NOTE]);
    fc.assert(
      fc.property(anything, (text) => {
        expect(cleanLabel(text)).toBe(labelOf(text));
      }),
    );
  });

  it('is cut before half a letter', () => {
    expect(cutNote(`${'n'.repeat(LONGEST.note - 1)}🦙`)).toBe('n'.repeat(LONGEST.note - 1));
  });

  it.each([
    ['https://github.com/tidelab/lanterns', 'https://github.com/tidelab/lanterns'],
    ['http://github.com/x', undefined],
    ['javascript:alert(1)', undefined],
    ['https://me:secret@github.com/x', undefined],
    ['https://evil.com\\@github.com/', undefined],
    ['https://127.0.0.1/', undefined],
    ['https://localhost/', undefined],
    ['https://x.org:8443/', undefined],
    [`https://x.org/${'x'.repeat(8_000)}`, undefined],
    [5, undefined],
  ])('is linked to only where it is https: %j', (said, address) => {
    expect(cleanAddress(said)).toBe(address);
  });
});

describe('labels on one line', () => {
  const label = anyText.map(cleanLabel).filter(Boolean);

  it('are the same labels when they are parted again', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 5 }), (labels) => {
        expect(splitLabels(joinLabels(labels))).toEqual(labels);
      }),
    );
  });

  it.each([
    ['rl, long context;vision\nrobots', ['rl', 'long context', 'vision', 'robots']],
    ['5" screens, a', ['5" screens', 'a']],
    ['"open, a', ['"open', 'a']],
    [' , ;; ', []],
    ['', []],
  ])('of another program: %j', (line, labels) => {
    expect(splitLabels(line)).toEqual(labels);
  });

  it('are parted in time, whatever the quotes', () => {
    const ms = timeOf(() => {
      for (const hostile of ['"a,', '""', '","', ' ', '" ']) splitLabels(hostile.repeat(50_000));
    });
    expect(ms).toBeLessThan(3_000);
  });
});
