import { beforeEach, expect, it } from 'vitest';
import { copyOutside } from '@/lib/backups/copyOutside';
import { snapshotOf } from '@/lib/backups/snapshotName';
import { takeSnapshot } from '@/lib/backups/snapshots';
import { aFolder, type FakeFolder } from '@/tests/support/aFolder';
import { anId, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const DAY_MS = 24 * 60 * 60_000;
let library: TestLibrary;
let [own, theirs]: FakeFolder[] = [];
let name: string;
beforeEach(async () => {
  [own, theirs] = [aFolder(), aFolder()];
  library = await aLibrary();
  await library.does({ verb: 'clip', ids: [anId()] });
  name = (await takeSnapshot(library.db, own, 'daily', MORNING)).name;
});
const copy = () => copyOutside(own as FakeFolder, theirs as FakeFolder, name);

it('puts the snapshot into the folder as it is, beside what else lies there', async () => {
  theirs?.files.set('holiday.jpg', new Blob(['a picture']));
  await copy();
  expect([...(theirs?.files.keys() ?? [])].sort()).toEqual(['holiday.jpg', name]);
  expect(theirs?.files.get(name)?.size).toBe(own?.files.get(name)?.size);
});

it('leaves no copy that is not whole', async () => {
  if (theirs) theirs.spoil = (bytes) => bytes.map((byte, i) => (i === 60 ? byte ^ 255 : byte));
  await expect(copy()).rejects.toThrow();
  expect(theirs?.files.size).toBe(0);
});

it('lets go of one that was begun and never written, and of no whole one for its sake', async () => {
  await copy();
  const laterThatDay = snapshotOf('asked', MORNING + 60_000).name;
  theirs?.files.set(laterThatDay, new Blob([]));
  const first = name;
  name = (await takeSnapshot(library.db, own as FakeFolder, 'daily', MORNING + DAY_MS)).name;
  await copy();
  expect([...(theirs?.files.keys() ?? [])].sort()).toEqual([first, name]);
});
