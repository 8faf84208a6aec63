import { describe, expect, it } from 'vitest';
import { findableBatches, findableOf } from '@/lib/library/findable';
import { aClip, aKeptPaper, anId } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];

async function aShelf() {
  const library = await aLibrary();
  await library.db.papers.bulkPut([
    aKeptPaper({ id: one, title: 'One', abstract: undefined }),
    aKeptPaper({ id: two, title: 'Two' }),
  ]);
  await library.does({ verb: 'tag', ids: [one, three], add: ['RL'], drop: [] });
  await library.does({ verb: 'note', ids: [one, two], note: 'read again' });
  await library.does({ verb: 'remove', ids: [two] });
  return library;
}

const findableOne = {
  id: one,
  title: 'One',
  authors: ['Mira Okafor', 'Jon Lindqvist'],
  tags: ['RL'],
  note: 'read again',
  keywords: ['long context', 'retrieval'],
  abstract: '',
};
const findableThree = { id: three, title: '', authors: [], tags: ['RL'], note: '', keywords: [], abstract: '' };

describe('what can be found', () => {
  it('is each clip, also one of which only the id is known', async () => {
    const { db } = await aShelf();
    expect(await findableOf(db, 'clips')).toEqual([findableOne, findableThree]);
  });

  it('is every paper, without what the reader wrote on those in the trash', async () => {
    const { db } = await aShelf();
    const all = await findableOf(db, 'everything');
    expect(all).toEqual([
      findableOne,
      expect.objectContaining({ id: two, title: 'Two', note: '', tags: [] }),
      findableThree,
    ]);
  });

  it.each(['clips', 'everything'] as const)('comes in batches, each paper once (%s)', async (scope) => {
    const { db } = await aLibrary();
    const ids = Array.from({ length: 1_001 }, (_, n) => anId(n));
    await db.papers.bulkPut(ids.map((id) => aKeptPaper({ id })));
    await db.clips.bulkPut(ids.map((paperId) => aClip({ paperId })));
    const batches: string[][] = [];
    for await (const batch of findableBatches(db, scope)) batches.push(batch.map(({ id }) => id));
    expect(batches.flat()).toEqual(ids);
    expect(batches.slice(0, 3).map(({ length }) => length)).toEqual([500, 500, 1]);
  });
});
