import { describe, expect, it } from 'vitest';
import { isWithin, tagPath, tagsAbove } from '@/lib/tagPath';

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
