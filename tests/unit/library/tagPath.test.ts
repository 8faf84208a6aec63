import { describe, expect, it } from 'vitest';
import { isWithin, renamed, TagTooLongError, tagPath, tagsAbove } from '@/lib/library/tagPath';

describe('a tag’s path', () => {
  it.each([
    ['rl', ['rl']],
    ['nlp/parsing/ud', ['nlp', 'parsing', 'ud']],
    ['to read / soon', ['to read / soon']],
    ['a//b', ['a//b']],
    ['/a', ['/a']],
    ['a/', ['a/']],
    ['机器/人', ['机器', '人']],
  ])('%s', (tag, path) => {
    expect(tagPath(tag)).toEqual(path);
  });

  it('names the tags above it', () => {
    expect(tagsAbove('a/b/c')).toEqual(['a', 'a/b', 'a/b/c']);
  });

  it.each([
    ['nlp', 'nlp', true],
    ['nlp/parsing', 'nlp', true],
    ['nlp', 'nlp/parsing', false],
    ['nlps', 'nlp', false],
    ['nlp//x', 'nlp', false],
    ['nlp/ x', 'nlp', false],
  ])('%s lies within %s: %s', (name, tag, is) => {
    expect(isWithin(name, tag)).toBe(is);
  });
});

describe('a renaming', () => {
  it.each([
    ['RL', 'rl', 'Reinforcement', 'Reinforcement'],
    ['RL/Deep', 'rl', 'Reinforcement', 'Reinforcement/Deep'],
    ['ML/RL/Deep', 'ml/rl', 'RL', 'RL/Deep'],
    ['RL', 'rl', 'ML/RL', 'ML/RL'],
    ['İç/Dış', 'İç', 'Inner', 'Inner/Dış'],
    ['robots', 'rl', 'x', undefined],
  ])('calls %s, when %s becomes %s: %s', (tag, old, label, is) => {
    expect(renamed(tag, { tag: old, label })).toBe(is);
  });

  it('refuses a name by which a tag below would be cut', () => {
    const label = 'x'.repeat(60);
    expect(renamed('rl', { tag: 'rl', label })).toBe(label);
    expect(() => renamed('rl/deep', { tag: 'rl', label })).toThrow(TagTooLongError);
  });
});
