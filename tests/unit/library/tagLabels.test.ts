import { expect, it } from 'vitest';
import { tagLabelsOn } from '@/lib/library/tagLabels';
import { anId, aPaper } from '@/tests/support/factories';
import { clipped } from '@/tests/unit/popup/aPopup';
import { aLibrary } from './freshLibrary';

it('tells how the tags of each paper are spelt, in the order asked for', async () => {
  const library = await aLibrary();
  const [tagged, plain] = [aPaper({ id: anId(1) }), aPaper({ id: anId(2) })];
  await clipped(library, [tagged, plain]);
  await library.does({ verb: 'tag', ids: [tagged.id], add: ['Robots', 'naïve'], drop: [] });
  expect(await tagLabelsOn(library.db, [anId(9), plain.id, tagged.id])).toEqual([[], [], ['naïve', 'Robots']]);
});
