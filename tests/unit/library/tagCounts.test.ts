import { expect, it } from 'vitest';
import { countedTags } from '@/lib/library/tagCounts';
import { anId } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const [one, two, three, four] = [anId(1), anId(2), anId(3), anId(4)];

async function aTaggedLibrary() {
  const library = await aLibrary();
  const tag = (ids: string[], ...add: string[]) =>
    library.does({ verb: 'tag', ids: ids as (typeof one)[], add, drop: [] });
  await tag([one, two], 'NLP/Parsing');
  await tag([two, three], 'NLP');
  await tag([four], 'Topics/Protein design');
  return library;
}
const shown = ({ tags, within }: Awaited<ReturnType<typeof countedTags>>) => [
  tags.map(({ name, uses }) => [name, uses]),
  [...within].sort(),
];

it('counts a paper once above several of its tags, and above tags that lie below no other', async () => {
  const { db } = await aTaggedLibrary();
  expect(shown(await countedTags(db))).toEqual([
    [
      ['nlp', 2],
      ['nlp/parsing', 2],
      ['topics/protein design', 1],
    ],
    [
      ['nlp', 3],
      ['topics', 1],
    ],
  ]);
});

it('leaves out what lies in the trash', async () => {
  const { db, does } = await aTaggedLibrary();
  await does({ verb: 'remove', ids: [one, three] });
  expect(shown(await countedTags(db))).toEqual([
    [
      ['nlp', 1],
      ['nlp/parsing', 1],
      ['topics/protein design', 1],
    ],
    [
      ['nlp', 1],
      ['topics', 1],
    ],
  ]);
});
