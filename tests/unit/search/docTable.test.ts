import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArxivId } from '@/lib/paper';
import { docOf, forEachShared, idOf, openDocs, packDocs, STANDINGS } from '@/lib/search/docTable';
import { SegmentDamagedError } from '@/lib/search/segment';

const anArxivId = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((n) => `2401.${String(n).padStart(5, '0')}`),
  fc.integer({ min: 0, max: 40 }).map((n) => `0704.${String(n).padStart(4, '0')}`),
  fc.integer({ min: 0, max: 40 }).map((n) => `cond-mat/99010${String(n).padStart(2, '0')}`),
) as fc.Arbitrary<ArxivId>;
const someIds = fc.uniqueArray(anArxivId, { maxLength: 80 });
const tableOf = (ids: ArxivId[]) => packDocs(ids.map((id) => ({ id, standing: 'listed' })));

describe('a table of documents', () => {
  it('keeps ids and standings in their order, also in its stored buffer', () => {
    const docs = ['2401.00002', 'math/0309136', '0704.0001'].map((id, i) => ({
      id: id as ArxivId,
      standing: STANDINGS[i] ?? 'gone',
    }));
    const table = openDocs(packDocs(docs).buffer.slice(0));
    expect(docs.map((_, doc) => idOf(table, doc))).toEqual(docs.map(({ id }) => id));
    expect([...table.standings].map((standing) => STANDINGS[standing])).toEqual(docs.map(({ standing }) => standing));
  });

  it('finds the document of every id, and none of others', () => {
    fc.assert(
      fc.property(someIds, anArxivId, (ids, other) => {
        const table = tableOf(ids);
        expect(ids.map((id) => docOf(table, id))).toEqual(ids.map((_, doc) => doc));
        expect(docOf(table, other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
      }),
    );
  });

  it('tells which of its papers stand in another table', () => {
    fc.assert(
      fc.property(someIds, someIds, (ids, others) => {
        const shared: ArxivId[] = [];
        forEachShared(tableOf(ids), tableOf(others), (doc) => shared.push(ids[doc] as ArxivId));
        expect(shared.sort()).toEqual(ids.filter((id) => others.includes(id)).sort());
      }),
    );
  });

  it.each<[string, (buffer: ArrayBuffer) => ArrayBuffer]>([
    ['cut short', (buffer) => buffer.slice(0, -1)],
    ['empty', () => new ArrayBuffer(0)],
    ['of something else', (buffer) => buffer.slice(4)],
    ['of zeros', (buffer) => new ArrayBuffer(buffer.byteLength)],
  ])('is refused when its buffer is %s', (_, damage) => {
    const { buffer } = tableOf(['2401.00001', '2401.00002'] as ArxivId[]);
    expect(() => openDocs(damage(buffer))).toThrow(SegmentDamagedError);
  });
});
