import { describe, expect, it } from 'vitest';
import { isBeginning, wordsOf } from '@/lib/search/words';

const terms = (query: string) => wordsOf(query).map(({ term }) => term);

describe('wordsOf', () => {
  it.each([
    ['deep nets', ['deep', 'nets']],
    ['deep deep nets', ['deep', 'nets']],
    ['pre-training', ['pre', 'training']],
    ['Müller', ['muller']],
    ['大模型', ['大模', '模型']],
    ['型', ['型']],
    ['(((((a+)+)+)+)$[', ['a']],
    ['.* \\', []],
    ["!not 'exact ^begin end$ a|b", ['not', 'exact', 'begin', 'end', 'a', 'b']],
    ['   ', []],
  ])('reads %s as %j', (query, expected) => {
    expect(terms(query)).toEqual(expected);
  });

  it('takes no more than eight words out of the first 64 letters', () => {
    expect(terms('a b c d e f g h i j')).toHaveLength(8);
    expect(terms(`${' '.repeat(64)}late`)).toEqual([]);
  });

  it('also means the joined and the other spelling of a word', () => {
    expect(wordsOf('pre-training').map(({ others }) => others)).toEqual(
      [
        ['pretraining', 'pretraining'],
        ['pretraining', 'pretraining'],
      ].map((others) => expect.arrayContaining(others.slice(0, 1))),
    );
    expect(wordsOf('Müller')[0]?.others).toEqual(['mueller']);
  });

  it('takes the last word for a beginning until something follows it', () => {
    expect(wordsOf('deep n').map(isBeginning)).toEqual([true, true]);
    expect(wordsOf('deep n ').map(isBeginning)).toEqual([true, false]);
    expect(wordsOf('n deep').map(isBeginning)).toEqual([false, true]);
  });
});
