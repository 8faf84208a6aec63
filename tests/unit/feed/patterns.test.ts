import { describe, expect, it } from 'vitest';
import { FEED_PATTERNS, LINK_PATTERNS } from '@/lib/feed/patterns';

/** A match pattern as browsers read it: `*.` for the host and its subdomains, `*` for anything. */
function matches(pattern: string, url: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const source = escaped
    .replace(/^\*:/, 'https?:')
    .replace('//*\\.', '//(?:[^/]+\\.)?')
    .replace(/(?<!\))\*/g, '.*');
  return new RegExp(`^${source}$`).test(url.replace(/#.*/, ''));
}

describe('the patterns of links and pages', () => {
  it.each([
    'https://huggingface.co/papers/2503.02130',
    'https://huggingface.co/papers/2503.02130#community',
    'https://arxiv.org/abs/2503.02130v2',
    'http://arxiv.org/pdf/2503.02130.pdf',
    'https://www.arxiv.org/html/2503.02130',
    'https://export.arxiv.org/abs/math/0309136',
    'https://www.alphaxiv.org/abs/2503.02130',
    'https://alphaxiv.org/overview/2503.02130',
  ])('find the link %s', (url) => expect(LINK_PATTERNS.some((pattern) => matches(pattern, url))).toBe(true));

  it.each([
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/date/2026-09-28',
    'https://arxiv.org/list/cs/recent',
    'https://notarxiv.org/abs/2503.02130',
  ])('leave the link %s', (url) => expect(LINK_PATTERNS.some((pattern) => matches(pattern, url))).toBe(false));

  it.each([
    ['https://huggingface.co/papers', true],
    ['https://huggingface.co/papers?q=a', true],
    ['https://huggingface.co/papers/week/2026-W39', true],
    ['https://huggingface.co/papers-anything', false],
    ['https://huggingface.co/models', false],
  ])('say of the page %s: %s', (url, isFeed) =>
    expect(FEED_PATTERNS.some((pattern) => matches(pattern, url))).toBe(isFeed),
  );
});
