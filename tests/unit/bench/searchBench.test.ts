import { describe, expect, it } from 'vitest';
import type { Findable } from '@/lib/search/findable';
import { corpusOf } from '@/tests/bench/search/corpus';
import { keywordsAlike } from '@/tests/bench/search/keywordsAlike';
import { ALL, keysOf, type Measured, qualityOf } from '@/tests/bench/search/measured';
import { tableOf } from '@/tests/bench/search/table';
import { typingsOf } from '@/tests/bench/search/typings';
import { verdicts } from '@/tests/bench/search/verdicts';
import { aFindable } from '../search/aFindable';

describe('what the search benchmark makes of its samples', () => {
  it('takes the nearest rank', () => {
    const times = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(keysOf('key', times)).toEqual({ kind: 'key', keys: 100, p50: 50, p95: 95, max: 100 });
  });

  it('counts a paper as found among the first ten, and the first place most', () => {
    expect(qualityOf([1, 2, 0, 11])).toEqual({ queries: 4, recall: 0.5, mrr: 0.375 });
  });

  it('types the same queries for the same seed, with each kind in turn', () => {
    const papers = corpusOf(undefined, 50);
    const typings = typingsOf(papers, 2, 4);
    expect(typingsOf(papers, 2, 4)).toEqual(typings);
    expect(typings).toHaveLength(20);
    expect(new Set(typings.slice(0, 10).map(({ kind }) => kind)).size).toBe(10);
    expect(typings.find(({ kind }) => kind.startsWith('beginnings'))?.boxes[0]).toHaveLength(1);
  });

  it('pads columns', () => {
    expect(tableOf(['a', 'ms'], [['lantern', '1']])).toBe('a        ms\nlantern   1');
  });
});

it('takes papers for alike by the keywords they share, rare ones most, plurals included', () => {
  const [one, same, near, far] = [['moss', 'fern'], ['ferns', 'moss'], ['moss'], ['heath', 'tide', 'moss']].map(
    (keywords) => aFindable({ keywords }),
  ) as [Findable, Findable, Findable, Findable];
  const alike = keywordsAlike([one, same, near, far, aFindable({ keywords: ['dune'] })]);
  expect(alike(one, same)).toBeCloseTo(1);
  expect(alike(one, near)).toBeLessThan(alike(one, same));
  expect(alike(one, far)).toBeLessThan(alike(one, near));
});

describe('its verdicts', () => {
  const reached = (engine: string, p95: number, recall: number): Measured => ({
    engine,
    set: '',
    size: 10_000,
    buildMs: 1,
    memoryMB: 1,
    keys: [{ kind: ALL, keys: 1, p50: 1, p95, max: 1 }],
    quality: { queries: 1, recall, mrr: 0.95 },
    loops: [],
  });
  const judged = (...measured: Measured[]) =>
    Object.fromEntries(verdicts(measured, []).map(({ what, ok }) => [what.split(',')[0], ok]));

  it('want ten times the speed of the fastest good peer, and its recall', () => {
    const ratio = 'times as fast as the fastest peer with recall ≥ .85';
    const quickAndBad = reached('Quick', 0.1, 0.5);
    expect(judged(reached('Offprint', 3, 0.98), reached('Peer', 31, 0.9), quickAndBad)[ratio]).toBe(true);
    expect(judged(reached('Offprint', 3, 0.98), reached('Peer', 29, 0.9), quickAndBad)[ratio]).toBe(false);
    expect(judged(reached('Offprint', 3, 0.88), reached('Peer', 31, 0.9))['recall@10']).toBe(false);
  });
});
