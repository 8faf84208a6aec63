import { afterEach, describe, expect, it } from 'vitest';
import { dayText } from '@/components/dayText';
import { movedBy } from '@/components/ListsEditor';
import { numberText } from '@/components/numberText';
import { shownAuthors } from '@/components/shownAuthors';
import { snippet } from '@/components/snippet';
import type { Day } from '@/lib/paper';

afterEach(() => {
  document.documentElement.lang = '';
});

describe('the day of a paper', () => {
  const today = '2026-11-22' as Day;
  it.each([
    ['2026-09-28', '', 'Sep 28'],
    ['2025-12-31', '', 'Dec 31, 2025'],
    ['2026-09-28', 'de', '28. Sept.'],
  ])('%s reads %o as %s', (day, language, text) => {
    document.documentElement.lang = language;
    expect(dayText(day as Day, today)).toBe(text);
  });
});

describe('a number', () => {
  it.each([
    ['', '1,204'],
    ['de', '1.204'],
  ])('is written as in the language %o: %s', (language, text) => {
    document.documentElement.lang = language;
    expect(numberText(1204)).toBe(text);
  });
});

describe('the authors in a row', () => {
  const names = ['Mira', 'Jon', 'Li', 'Ayşe', 'Tomás'];
  it('are the first three and a number', () => {
    const { shown, more } = shownAuthors(names, []);
    expect(shown.map(({ name }) => name)).toEqual(['Mira', 'Jon', 'Li']);
    expect(more).toBe(2);
  });

  it('include the one that was searched for', () => {
    const { shown, more } = shownAuthors(names, [[], [], [], [], [[0, 3]]]);
    expect(shown.map(({ name }) => name)).toEqual(['Mira', 'Tomás']);
    expect(shown[1]?.spans).toEqual([[0, 3]]);
    expect(more).toBe(3);
  });
});

describe('the snippet of an abstract', () => {
  const abstract = `${'We first speak of other things. '.repeat(12)}Then the far end of a context is read by lantern light.`;
  const at = abstract.indexOf('lantern');

  it('stands around what was found, and still marks it', () => {
    const { text, spans } = snippet(abstract, [[at, at + 7]]);
    expect(text.startsWith('… ')).toBe(true);
    expect(spans.map(([from, to]) => text.slice(from, to))).toEqual(['lantern']);
  });

  it('stands where most was found', () => {
    const [far, end, light] = ['far', 'end', 'lantern'].map((word) => abstract.indexOf(word)) as [
      number,
      number,
      number,
    ];
    const { text, spans } = snippet(abstract, [
      [3, 8],
      [far, far + 3],
      [end, end + 3],
      [light, light + 7],
    ]);
    expect(text.startsWith('… ')).toBe(true);
    expect(spans.map(([from, to]) => text.slice(from, to))).toEqual(['far', 'end', 'lantern']);
  });

  it('begins with what was found where there is no room before it', () => {
    expect(snippet(abstract, [[at, at + 7]], 0).text).toBe('… lantern light.');
  });

  it('is the beginning where the hit is near it', () => {
    const { text, spans } = snippet('Lantern light at the far end.', [[0, 7]]);
    expect(text).toBe('Lantern light at the far end.');
    expect(spans).toEqual([[0, 7]]);
  });

  it('finds its place in a text without blanks', () => {
    const text = `${'光'.repeat(400)}灯${'光'.repeat(40)}`;
    const cut = snippet(text, [[400, 401]]);
    expect(cut.spans.map(([from, to]) => cut.text.slice(from, to))).toEqual(['灯']);
  });
});

describe('the order of lists', () => {
  it.each([
    [1, -1, ['b', 'a', 'c']],
    [1, 1, ['a', 'c', 'b']],
    [0, 2, ['b', 'c', 'a']],
    [2, -2, ['c', 'a', 'b']],
    [0, -1, undefined],
    [2, 1, undefined],
  ] as const)('moves the list at %i by %i', (from, by, order) => {
    expect(movedBy(['a', 'b', 'c'], from, by)).toEqual(order);
  });
});
