import { describe, expect, it } from 'vitest';
import { t } from '#i18n';
import { type ArxivId, arxivIdOf, dayOf, mergePaper, type Paper } from '@/lib/paper';

const id = '2503.02130' as ArxivId;

describe('arxivIdOf', () => {
  it.each([
    ['2503.02130', '2503.02130'],
    [' 2503.02130v9 ', '2503.02130'],
    ['arXiv:2503.02130v2', '2503.02130'],
    ['ARXIV: 2503.02130', '2503.02130'],
    ['https://arxiv.org/abs/2503.02130', '2503.02130'],
    ['http://arxiv.org/pdf/2503.02130v1.pdf', '2503.02130'],
    ['https://arxiv.org/html/2503.02130v3#S2', '2503.02130'],
    ['arxiv.org/abs/math.GT/0309136v1', 'math/0309136'],
    ['https://www.alphaxiv.org/abs/2503.02130?chat=1', '2503.02130'],
    ['https://huggingface.co/papers/2503.02130#community', '2503.02130'],
    ['10.48550/arXiv.2503.02130', '2503.02130'],
    ['doi:10.48550/ARXIV.2503.02130', '2503.02130'],
    ['https://doi.org/10.48550/arXiv.2503.02130', '2503.02130'],
    ['cs/0112017', 'cs/0112017'],
    ['math.GT/0309136', 'math/0309136'],
    ['hep-th/9901001v2', 'hep-th/9901001'],
    ['0704.0001', '0704.0001'],
  ])('reads %s as %s', (spelling, expected) => expect(arxivIdOf(spelling)).toBe(expected));

  it.each(['', '../..', '2503.1', '2513.00001', '2401.12345?x#y', '２４０１.12345', '12503.02130', 'x'.repeat(10_000)])(
    'finds no id in %j',
    (text) => expect(arxivIdOf(text)).toBeUndefined(),
  );
});

describe('dayOf', () => {
  it.each([
    ['2026-08-17T00:00:00.000Z', '2026-08-17'],
    ['2026-08-17', '2026-08-17'],
    ['9999-99-99', undefined],
    ['2026-02-30', undefined],
    ['0', undefined],
  ])('reads %s as %s', (text, day) => expect(dayOf(text)).toBe(day));
});

describe('mergePaper', () => {
  const aPaper = (facts: Partial<Paper> = {}): Paper => ({
    id,
    title: 'On Reading',
    authors: [],
    keywords: [],
    ...facts,
  });
  const older = {
    paper: aPaper({ title: 'Older', abstract: 'Long.', authors: ['Ada'], upvotes: 3 }),
    source: 'json' as const,
    at: 1,
  };
  const newer = { paper: aPaper({ title: 'Newer', abstract: '', upvotes: 0 }), source: 'card' as const, at: 2 };

  it('lets the newer account speak and the older fill its gaps, in either order', () => {
    const merged = mergePaper(mergePaper(undefined, older), newer);
    expect(merged).toMatchObject({
      title: 'Newer',
      abstract: 'Long.',
      authors: ['Ada'],
      upvotes: 0,
      accountAt: 2,
      source: 'card',
    });
    expect(mergePaper(mergePaper(undefined, newer), older)).toEqual(merged);
  });

  it('keeps when a paper was listed and seen', () => {
    const known = { ...mergePaper(undefined, older), firstListedAt: 1, seenAt: 5 };
    expect(mergePaper(known, newer)).toMatchObject({ firstListedAt: 1, seenAt: 5 });
  });
});

describe('the locale', () => {
  it('speaks English at first', () => expect(t('manifest.name')).toBe('Offprint'));
});
