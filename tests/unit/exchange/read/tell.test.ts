// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Told, tell } from '@/lib/exchange/read/tell';
import { anId } from '@/tests/support/factories';
import { gathered } from '../exported';

const told = (said: Told) => gathered(tell(anId(1), said, 7));

describe('what is taken from a file', () => {
  it('cuts what is longer than is kept, and says so', () => {
    const { papers, missed } = told({
      title: 'x'.repeat(1_000_000),
      note: 'n'.repeat(50_000_000),
      tags: ['t'.repeat(10_000)],
      authors: Array.from({ length: 5_000 }, (_, i) => `Author ${i}`),
    });
    expect(papers[0]?.said.title).toHaveLength(500);
    expect(papers[0]?.said.authors).toHaveLength(2_000);
    expect(papers[0]?.clip.note).toHaveLength(200_000);
    expect(papers[0]?.clip.tags[0]).toHaveLength(64);
    expect(missed.map(({ why, at }) => [why, at])).toEqual([
      ['cut', 7],
      ['cut', 7],
    ]);
  });

  it('takes a thousand tags of a million', () => {
    const { papers, missed } = told({ tags: Array.from({ length: 1_000_000 }, (_, i) => `tag ${i}`) });
    expect(papers[0]?.clip.tags).toHaveLength(1_000);
    expect(missed).toMatchObject([{ why: 'tooMany', text: 'tag 1000' }]);
  });

  it('shows no control, bidi or other unseen characters', () => {
    const { papers } = told({ title: 'Lan\u202eterns\u0000\nfor\u200b all', tags: ['to\nread', ' ', 'to read'] });
    expect(papers[0]?.said.title).toBe('Lanterns for all');
    expect(papers[0]?.clip.tags).toEqual(['to read']);
  });

  it.each([
    ['2026-09-25', { said: { publishedOn: '2026-09-25' } }],
    ['2026-09-25T10:00:00Z', { said: { publishedOn: '2026-09-25' } }],
    ['2026', { year: 2026 }],
    ['2026-13-45', { year: 2026 }],
    ['9999', { said: {} }],
    ['soon', { said: {} }],
  ])('reads the date %s', (date, expected) => {
    expect(told({ date }).papers).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    ['2026-10-02T08:15:00.000Z', Date.UTC(2026, 9, 2, 8, 15)],
    [1_790_000_000_000, 1_790_000_000_000],
    [0, 0],
    ['', undefined],
    ['soon', undefined],
    ['5', undefined],
    ['2026-10-02', Date.UTC(2026, 9, 2)],
    [-1, undefined],
    [1e300, undefined],
    [Number.NaN, undefined],
  ])('reads the time %j', (addedAt, time) => {
    expect(told({ addedAt }).papers[0]?.clip.clippedAt).toBe(time);
  });
});
