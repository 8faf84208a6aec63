import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageQuery } from '@/lib/search/query/pageQuery';
import { aKeptPaper, MORNING } from '@/tests/support/factories';
import { anyTyping } from './anyTyping';

const paper = aKeptPaper({
  title: 'Diffusion Policies for Folding Robots',
  authors: ['Mira Okafor', 'Geoffrey Hinton'],
  organisation: { slug: 'lantern-lab', name: 'Lantern Lab' },
  upvotes: 60,
  codeUrl: 'https://github.com/lantern/fold',
});

describe('a query that is asked of a paper as pages tell of it', () => {
  it.each([
    ['diffusion', true],
    ['"folding robots"', true],
    ['"robots folding"', false],
    ['author:hinton', true],
    ['author:"geoffrey hinton" org:lantern', true],
    ['org:other', false],
    ['upvotes:>50 has:code', true],
    ['upvotes:>60', false],
    ['-has:code', false],
    ['vision or diffusion', true],
    ['year:2026', true],
  ])('%s: %s', (text, expected) => {
    expect(readPageQuery(text, MORNING).test?.(paper)).toBe(expected);
  });

  it.each([
    ['a part that makes no sense', 'diffusion upvotes:many', ['upvotes:many']],
    ['what is the reader’s own', 'diffusion tag:rl -list:talk', ['tag:rl', '-list:talk']],
    ['states and notes', 'is:unread has:note note:x clipped:7d', ['is:unread', 'has:note', 'note:x', 'clipped:7d']],
    ['feeds and orders', 'feed:trending sort:new', ['feed:trending', 'sort:new']],
  ])('is none with %s, and names it', (_what, text, refused) => {
    expect(readPageQuery(text, MORNING)).toEqual({ refused });
  });

  it.each(['', '   ', '-', '!?'])('is none where nothing is asked: “%s”', (text) => {
    expect(readPageQuery(text, MORNING).test).toBeUndefined();
  });

  it('is one only when nothing of it is refused, whatever is typed', () =>
    fc.assert(
      fc.property(anyTyping, (text) => {
        const { test, refused } = readPageQuery(text, MORNING);
        if (refused.length) expect(test).toBeUndefined();
        if (!text.trim()) expect(test).toBeUndefined();
        test?.(paper);
      }),
    ));
});
