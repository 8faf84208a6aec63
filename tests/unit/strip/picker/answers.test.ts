import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createAnswers } from '@/components/strip/picker/answers';
import { MOST_SUGGESTED } from '@/lib/messages';

const named = (label: string) => ({ key: label, label });
const library = (labels: string[]) => async (letters: string) =>
  labels
    .filter((label) => label.includes(letters))
    .slice(0, MOST_SUGGESTED)
    .map(named);
const many = Array.from({ length: 20 }, (_, nth) => `tag ${nth}`);

describe('answers to letters', () => {
  it('are asked for once', async () => {
    const suggest = vi.fn(library(many));
    const answers = createAnswers(suggest);
    const [one, other] = [answers('ta'), answers('ta')];
    await Promise.all([one, other]);
    expect(Array.isArray(answers('ta'))).toBe(true);
    expect(suggest).toHaveBeenCalledTimes(1);
  });

  it('are known at once for more letters when fewer told all there is', async () => {
    const suggest = vi.fn(library(['agents', 'robotics']));
    const answers = createAnswers(suggest);
    await answers('');
    expect(answers('ge')).toEqual([named('agents')]);
    expect(answers('zz')).toEqual([]);
    expect(suggest).toHaveBeenCalledTimes(1);
  });

  it('are asked for again when fewer letters told only a part', async () => {
    const suggest = vi.fn(library(many));
    const answers = createAnswers(suggest);
    await answers('');
    expect(await answers('19')).toEqual([named('tag 19')]);
    expect(suggest).toHaveBeenCalledTimes(2);
  });

  it('are asked for again after a failure', async () => {
    const suggest = vi
      .fn()
      .mockRejectedValueOnce(new Error('silent'))
      .mockResolvedValue([named('agents')]);
    const answers = createAnswers(suggest);
    await expect(answers('ag')).rejects.toThrow('silent');
    expect(await answers('ag')).toEqual([named('agents')]);
  });

  it('are those that the library itself would give, whatever was asked before', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { maxLength: 14 }), fc.array(letters), async (words, typed) => {
        const suggest = library(words);
        const answers = createAnswers(suggest);
        for (const each of typed) expect(await answers(each)).toEqual(await suggest(each));
      }),
    );
  });
});
