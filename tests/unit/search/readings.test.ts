import { describe, expect, it } from 'vitest';
import { readingOf } from '@/lib/search/readings';
import { aFindable } from './aFindable';

describe('readingOf', () => {
  it('reads each field of a paper once', () => {
    const paper = aFindable({ title: 'Sparse nets', abstract: 'We prune.' });
    expect(readingOf(paper, 'title')).toBe(readingOf(paper, 'title'));
    expect(readingOf(paper, 'title').tokens.map(({ term }) => term)).toEqual(['sparse', 'nets']);
    expect(readingOf(paper, 'abstract').tokens.map(({ term }) => term)).toEqual(['we', 'prune']);
  });

  it('reads a later account of the same paper anew', () => {
    const paper = aFindable({ title: 'Sparse nets' });
    readingOf(paper, 'title');
    expect(readingOf({ ...paper, title: 'Dense nets' }, 'title').text).toBe('Dense nets');
  });

  it('still reads the first paper right after many others', () => {
    const first = aFindable({ title: 'Sparse nets' });
    readingOf(first, 'title');
    for (let i = 0; i < 100; i++) readingOf(aFindable({ title: `Paper ${i}` }), 'title');
    expect(readingOf(first, 'title').text).toBe('Sparse nets');
  });
});
