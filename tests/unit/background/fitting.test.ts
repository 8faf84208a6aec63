import { expect, it } from 'vitest';
import { fitting } from '@/entrypoints/background/fitting';
import { recordListing } from '@/lib/library/recordListing';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary } from '@/tests/unit/library/freshLibrary';

it('tells which papers of a page answer, by what pages and the reader said', async () => {
  const { db, does } = await aLibrary();
  const [lanterns, ladders, never] = [aPaper({ title: 'Lanterns' }), aPaper({ title: 'Ladders' }), anId()];
  await recordListing(db, aListing([lanterns, ladders], { feed: 'trending' }), MORNING);
  await does({ verb: 'tag', ids: [ladders.id], add: ['steps'], drop: [] });
  await does({ verb: 'clip', ids: [never] });
  const on = [lanterns.id, ladders.id, never];
  expect(await fitting(db, on, 'lantern or tag:steps', MORNING)).toEqual({
    ids: [lanterns.id, ladders.id],
    notUnderstood: [],
  });
  expect(await fitting(db, on, 'feed:trending is:clipped is:odd', MORNING)).toEqual({
    ids: [ladders.id],
    notUnderstood: ['is:odd'],
  });
});
