import { beforeEach, describe, expect, it, vi } from 'vitest';
import { importing } from '@/entrypoints/background/importing';
import { stage } from '@/lib/backups/staged';
import { metaOf } from '@/lib/library/db';
import { BATCH, type Incoming, NOTHING } from '@/lib/library/incoming';
import { previewImport } from '@/lib/library/planImport';
import { aFolder, type FakeFolder } from '@/tests/support/aFolder';
import { aClip, aKeptPaper, aKeyStore, aList, anId, aTag, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const STEP = 'step-of-the-import';
const PATIENCE_MS = 15_000;
let library: TestLibrary;
let folder: FakeFolder;
let backedUp: number;
/** A background that has just started. */
const background = (hands: { tell?(): void } = {}) =>
  importing(
    async () => ({ db: library.db }),
    library.mirror,
    { backUp: async () => backedUp++, tell: () => {}, done: () => {}, ...hands },
    folder,
  );

beforeEach(async () => {
  library = await aLibrary(aKeyStore());
  folder = aFolder();
  backedUp = 0;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** Enough papers for three parts. */
const MANY = 2 * BATCH + 100;

function aFile(count = MANY): Incoming {
  const ids = Array.from({ length: count }, () => anId());
  return {
    ...NOTHING,
    lists: [aList({ id: 'list-1', name: 'Robots' })],
    tags: [aTag('RL')],
    clips: ids.map((paperId) => aClip({ paperId, tags: ['rl'], lists: ['list-1'] })),
    papers: ids.map((id) => aKeptPaper({ id })),
  };
}
const ready = (file: Incoming) => stage(folder, STEP, file, MORNING);
const run = async (hands?: { tell?(): void }) => {
  const imports = background(hands);
  await imports.start({ step: STEP, title: 'zotero.bib' });
  await imports.goOn();
};
const state = () => metaOf(library.db, 'importing');

describe('an import', () => {
  it('brings in all papers, lists and tags after a snapshot, and leaves nothing lying about', async () => {
    const file = aFile();
    await ready(file);
    await run();
    const owned = await ownedIn(library.db);
    expect(owned).toMatchObject({ lists: file.lists, tags: file.tags });
    expect(owned.clips).toEqual(file.clips.sort((a, b) => (a.paperId < b.paperId ? -1 : 1)));
    expect(await library.db.papers.count()).toBe(MANY);
    expect((await library.db.tags.toArray())[0]?.uses).toBe(MANY);
    expect([backedUp, await state(), folder.files.size]).toEqual([1, undefined, 0]);
    expect(ownedInCopy(library.mirror)).toEqual(owned);
  });

  it('is taken back as one step', async () => {
    await library.does({ verb: 'clip', ids: [anId()] });
    const before = await ownedIn(library.db);
    await ready(aFile());
    await run();
    expect(await library.does({ verb: 'undo' })).toMatchObject({ undone: 'import' });
    expect(await ownedIn(library.db)).toEqual(before);
  });

  it('I06 goes on where the background died, as if it had not', async () => {
    await ready(aFile());
    let parts = 0;
    await run({
      tell: () => {
        if (++parts === 2) throw new Error('the worker was stopped');
      },
    });
    expect(await library.db.clips.count()).toBe(2 * BATCH);
    await background().retry();
    await vi.waitFor(async () => expect(await state()).toBeUndefined(), PATIENCE_MS);
    expect(await library.db.clips.count()).toBe(MANY);
    expect(backedUp).toBe(1);
    await library.does({ verb: 'undo' });
    expect(await library.db.clips.count()).toBe(0);
  });

  it('says what stopped it when the file is not there, and does not begin again by itself', async () => {
    await run();
    expect(await state()).toMatchObject({ title: 'zotero.bib', trouble: 'FileGoneError' });
    await background().goOn();
    expect(await library.db.changes.count()).toBe(0);
  });

  it('can be stopped between two parts, and what came so far be taken back', async () => {
    await ready(aFile());
    const imports: ReturnType<typeof background> = background({ tell: () => void imports.stop() });
    await imports.start({ step: STEP, title: 'zotero.bib' });
    await vi.waitFor(async () => expect(await state()).toBeUndefined(), PATIENCE_MS);
    expect(await library.db.clips.count()).toBe(BATCH);
    await library.does({ verb: 'undo', step: STEP });
    expect(await library.db.clips.count()).toBe(0);
  });
});

describe('before an import', () => {
  it('it is known how many papers come, differ and stay, and nothing changes', async () => {
    const file = aFile(3);
    const [first, second] = file.clips as [Incoming['clips'][0], Incoming['clips'][0]];
    await library.does({ verb: 'createList', list: 'list-1', name: 'Robots', ids: [first.paperId] });
    await library.does({ verb: 'clip', ids: [second.paperId, anId()] });
    const before = await ownedIn(library.db);
    const preview = await previewImport(library.db, file, MORNING);
    expect(preview).toEqual({ added: 1, differ: 2, same: 0, removed: 0, lists: 0, tags: 1, rules: 0 });
    expect(await ownedIn(library.db)).toEqual(before);
  });

  it('a file that was taken in already brings nothing', async () => {
    const file = aFile(3);
    await ready(file);
    await run();
    expect(await previewImport(library.db, file, MORNING)).toMatchObject({
      added: 0,
      differ: 0,
      same: 3,
      lists: 0,
      tags: 0,
    });
  });
});
