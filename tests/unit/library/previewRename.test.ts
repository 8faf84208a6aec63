import { expect, it } from 'vitest';
import type { RenameTag } from '@/lib/library/gesture';
import { previewRename } from '@/lib/library/previewRename';
import { anId } from '@/tests/support/factories';
import { aLibrary, ownedIn } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];
const merge: RenameTag = { verb: 'renameTag', tag: 'RL-', label: 'RL' };

it('tells what a merge would change, and changes nothing', async () => {
  const { db, does } = await aLibrary();
  await does({ verb: 'tag', ids: [one, two], add: ['RL', 'RL-'], drop: [] });
  await does({ verb: 'tag', ids: [three, anId(4)], add: ['RL-', 'RL-/x', 'RL-s'], drop: [] });
  await does({ verb: 'remove', ids: [anId(4)] });
  await does({ verb: 'saveRule', rule: 'r', query: 'a', does: 'clip', tags: ['RL-'], lists: [], on: true });
  await does({ verb: 'saveSearch', list: 's', name: 'S', query: 'tag:RL-' });
  const before = await ownedIn(db);
  const searches = [{ list: 's', was: 'tag:RL-', query: 'tag:RL' }];
  expect(await previewRename(db, { ...merge, searches })).toEqual({ papers: 1, below: 1, rules: 1, searches: 1 });
  expect(await previewRename(db, { ...merge, label: 'Robots' })).toMatchObject({ papers: 3, searches: 0 });
  await expect(previewRename(db, { ...merge, tag: 'gone' })).rejects.toMatchObject({ name: 'TagGoneError' });
  expect(await ownedIn(db)).toEqual(before);
});
