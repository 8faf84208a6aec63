import { expect, it } from 'vitest';
import type { Findable } from '@/lib/search/findable';
import { indexer } from '@/lib/search/indexer';
import { openStored } from '@/lib/search/openStored';
import { atOnce } from '@/lib/search/part';
import { rankPapers } from '@/lib/search/search';
import { aFindable } from './aFindable';

const stored = (papers: Findable[]) => atOnce(indexer.building(papers));
const [fern, moss] = [aFindable({ title: 'Fern' }), aFindable({ title: 'Moss' })];
const idsFor = (opened: ReturnType<typeof openStored>, query: string) =>
  rankPapers(opened.index, query).papers.map(({ id }) => id);

it('opens what was stored, and takes what changed since instead', () => {
  const opened = openStored([stored([fern, moss])], [{ ...moss, title: 'Lichen' }]);
  expect([idsFor(opened, 'fern'), idsFor(opened, 'moss'), idsFor(opened, 'lichen')]).toEqual([
    [fern.id],
    [],
    [moss.id],
  ]);
});

it.each(['docs', 'short'] as const)('answers from the others when the %s of a part are damaged', (which) => {
  const broken = stored([fern]);
  new Uint8Array(broken[which]).set([1]);
  const opened = openStored([broken, stored([moss])], []);
  expect(opened.damaged).toEqual([broken]);
  expect([idsFor(opened, 'fern'), idsFor(opened, 'moss')]).toEqual([[], [moss.id]]);
});

it('knows a part whose pieces do not belong together', () => {
  const [one, two] = [stored([fern]), stored([fern, moss])];
  expect(indexer.isWhole(two)).toBe(true);
  expect(indexer.isWhole({ ...two, short: one.short })).toBe(false);
  expect(indexer.isWhole({ ...two, long: one.long })).toBe(false);
  expect(openStored([{ docs: two.docs, short: one.short }], []).damaged).toHaveLength(1);
});
