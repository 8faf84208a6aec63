import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idOf } from '@/lib/search/docTable';
import type { Findable } from '@/lib/search/findable';
import { atOnce, buildPart, mergingParts, type WholePart } from '@/lib/search/part';
import { aFindable } from './aFindable';

const word = fc.constantFrom('heat', 'tide', 'moss', 'fern', 'dusk', 'wren', 'müller', 'text-to-image');
const words = fc.array(word, { maxLength: 4 });
const aPaper: fc.Arbitrary<Findable> = fc
  .record({ number: fc.nat(12), title: words, authors: words, tags: words, abstract: words, note: words })
  .map(({ number, title, abstract, note, ...lists }) =>
    aFindable({
      id: `2402.000${String(number).padStart(2, '0')}`,
      title: title.join(' '),
      abstract: abstract.join(' '),
      note: note.join(' '),
      ...lists,
    }),
  );
const gone = fc.nat(12).map((n) => aFindable({ id: `2402.000${String(n).padStart(2, '0')}`, standing: 'gone' }));
const somePapers = fc.uniqueArray(fc.oneof({ weight: 5, arbitrary: aPaper }, { weight: 1, arbitrary: gone }), {
  selector: ({ id }) => id,
  maxLength: 8,
});
const someParts = fc.array(somePapers, { minLength: 1, maxLength: 4 });

/** What stands after all: the last account of each paper, in the order of the accounts. */
function lastAccounts(parts: Findable[][], keepsGone: boolean): Findable[] {
  const all = parts.flat();
  const last = all.filter((paper, i) => !all.slice(i + 1).some(({ id }) => id === paper.id));
  return last.filter(({ standing }) => keepsGone || standing !== 'gone');
}

it.each([true, false])('merges parts to what is built of the last accounts (older parts: %s)', (older) => {
  fc.assert(
    fc.property(someParts, (parts) => {
      const merged = atOnce(mergingParts(parts.map(buildPart), older));
      expect(bytesOf(merged)).toEqual(bytesOf(buildPart(lastAccounts(parts, older))));
    }),
    { numRuns: 200 },
  );
});

it('merges dictionaries of many blocks in several steps', () => {
  const papers = (from: number) =>
    Array.from({ length: 40 }, (_, i) =>
      aFindable({ title: Array.from({ length: 60 }, (_word, k) => `w${(from + i * 31 + k * 7) % 2000}x`).join(' ') }),
    );
  const [some, others] = [papers(0), papers(911)];
  const steps = mergingParts([buildPart(some), buildPart(others)], false);
  let rests = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) rests++;
  expect(rests).toBeGreaterThan(3);
  expect(bytesOf(step.value)).toEqual(bytesOf(buildPart([...some, ...others])));
});

function bytesOf({ docs, short, long }: WholePart) {
  const ids = Array.from({ length: docs.docs }, (_, doc) => idOf(docs, doc));
  return { ids, standings: [...docs.standings], byId: [...docs.byId], short: bytes(short), long: bytes(long) };
}

function bytes({ buffer }: { buffer: ArrayBuffer }): number[] {
  return [...new Uint8Array(buffer)];
}
