import { describe, expect, it } from 'vitest';
import { tokensOf } from '@/lib/search/tokens';

const terms = (text: string) => tokensOf(text).map(({ term }) => term);

describe('tokensOf', () => {
  it.each([
    ['Deep nets, again!', ['deep', 'nets', 'again']],
    ['text-to-image', ['text', 'to', 'image', 'texttoimage']],
    ['GPT-4.5', ['gpt', '4', '5', 'gpt45']],
    ["Newton's", ['newton', 's', 'newtons']],
    ['ends. Begins', ['ends', 'begins']],
    ['- a -b- ', ['a', 'b']],
    ['snake_case', ['snake', 'case', 'snakecase']],
    ['大模型', ['大模', '模型', '型']],
    ['用BERT', ['用', 'bert']],
    ['Müller', ['muller', 'mueller']],
    ['Mueller', ['mueller', 'muller']],
    ['Muller', ['muller']],
    ['Schrödinger', ['schrodinger', 'schroedinger']],
    ['question', ['question']],
    ['🦙', []],
    ['', []],
  ])('reads %s as %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('cuts what is too long for a word', () => {
    expect(terms('a'.repeat(100))).toEqual(['a'.repeat(24)]);
  });

  it('says where each term stands', () => {
    expect(tokensOf('A τ-law')).toEqual([
      { term: 'a', start: 0, end: 1 },
      { term: 'tau', start: 2, end: 3 },
      { term: 'law', start: 4, end: 7 },
      { term: 'taulaw', start: 2, end: 7 },
    ]);
  });
});
