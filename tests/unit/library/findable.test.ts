import { expect, it } from 'vitest';
import { findableOf, findableOfRow } from '@/lib/library/findable';
import { rowsOf } from '@/lib/library/queries';
import { aKeptPaper, anId } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const [one, two, three, four] = [anId(1), anId(2), anId(3), anId(4)];

it('is found what pages say and, while it is clipped, what the reader wrote', async () => {
  const library = await aLibrary();
  await library.db.papers.bulkPut([
    aKeptPaper({ id: one, title: 'One', abstract: undefined, organisation: { slug: 'kiso', name: 'Kiso' } }),
    aKeptPaper({ id: two, title: 'Two' }),
  ]);
  await library.does({ verb: 'tag', ids: [one, three], add: ['RL'], drop: [] });
  await library.does({ verb: 'note', ids: [one, two], note: 'read again' });
  await library.does({ verb: 'remove', ids: [two] });
  const nothing = { title: '', authors: [], note: '', keywords: [], abstract: '' };
  expect(await findableOf(library.db, [four, three, two, one])).toEqual([
    { id: four, ...nothing, tags: [], standing: 'gone' },
    { id: three, ...nothing, tags: ['RL'], standing: 'clipped' },
    expect.objectContaining({ id: two, title: 'Two', note: '', tags: [], standing: 'listed' }),
    {
      id: one,
      title: 'One',
      authors: ['Mira Okafor', 'Jon Lindqvist'],
      tags: ['RL'],
      note: 'read again',
      keywords: ['long context', 'retrieval'],
      organisation: 'Kiso',
      abstract: '',
      standing: 'clipped',
    },
  ]);
});

it('says of a row what the store says of its paper, also of one in the trash, which keeps its tags', async () => {
  const library = await aLibrary();
  await library.db.papers.bulkPut([aKeptPaper({ id: one }), aKeptPaper({ id: two })]);
  await library.does({ verb: 'tag', ids: [one, two, three], add: ['RL'], drop: [] });
  await library.does({ verb: 'remove', ids: [two, three] });
  const ids = [one, two, three, four];
  const rows = await rowsOf(library.db, ids);
  expect(rows.map(findableOfRow)).toEqual(await findableOf(library.db, ids));
});
