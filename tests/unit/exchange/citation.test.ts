// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { citationOf, markdownOf } from '@/lib/exchange/citation';
import type { ArxivId, Paper } from '@/lib/paper';
import { aPaper } from '@/tests/support/factories';

const id = '2609.10001' as ArxivId;
const nothing: Partial<Paper> = { authors: [], publishedOn: undefined, featuredOn: undefined };

describe('a paper to paste', () => {
  it.each<[Partial<Paper>, string]>([
    [
      {},
      'Mira Okafor, Jon Lindqvist. Lanterns for Long Contexts. arXiv:2609.10001, 2026. https://arxiv.org/abs/2609.10001',
    ],
    [{ title: 'Why?' }, 'Mira Okafor, Jon Lindqvist. Why? arXiv:2609.10001, 2026. https://arxiv.org/abs/2609.10001'],
    [
      { authors: ['A B', 'C D', 'E F', 'G H'] },
      'A B, C D, E F et al. Lanterns for Long Contexts. arXiv:2609.10001, 2026. https://arxiv.org/abs/2609.10001',
    ],
    [nothing, 'Lanterns for Long Contexts. arXiv:2609.10001. https://arxiv.org/abs/2609.10001'],
  ])('as a plain citation: %j', (facts, citation) => {
    expect(citationOf(aPaper({ id, ...facts }))).toBe(citation);
  });

  it.each<[Partial<Paper>, string]>([
    [{}, 'Mira Okafor, Jon Lindqvist. [Lanterns for Long Contexts](https://arxiv.org/abs/2609.10001). 2026'],
    [{ ...nothing, title: 'a](javascript:1) <b>' }, '[a\\](javascript:1) \\<b\\>](https://arxiv.org/abs/2609.10001)'],
  ])('as Markdown: %j', (facts, markdown) => {
    expect(markdownOf(aPaper({ id, ...facts }))).toBe(markdown);
  });
});
