import { expect, it, vi } from 'vitest';
import type { ArxivId } from '@/lib/paper';
import { buildIndex, putPapers } from '@/lib/search/searchIndex';
import { wantedDocs } from '@/lib/search/wanted';
import { aFindable } from './aFindable';

const clip = aFindable({ standing: 'clipped' });
const listed = aFindable({ standing: 'listed' });
const gone = aFindable({ standing: 'gone' });
const three = () => buildIndex([clip, listed, gone]);

it.each([
  ['clips', [true, false, false]],
  ['everything', [true, true, false]],
] as const)('wants of %s only what stands there', (scope, expected) => {
  const isWanted = wantedDocs(three(), { scope });
  expect([0, 1, 2].map(isWanted)).toEqual(expected);
});

it('asks for each paper once, until the index or the question changes', () => {
  const index = three();
  const keep = vi.fn((id: ArxivId) => id === listed.id);
  const ask = () => [0, 1, 2].map(wantedDocs(index, { keep }));
  expect([ask(), ask()]).toEqual([
    [false, true, false],
    [false, true, false],
  ]);
  expect(keep).toHaveBeenCalledTimes(2);
  expect([0, 1].map(wantedDocs(index, { keep: (id) => id === clip.id }))).toEqual([true, false]);
  putPapers(index, [clip]);
  expect([0, 1, 3].map(wantedDocs(index, { keep: (id) => id === clip.id }))).toEqual([false, false, true]);
});
