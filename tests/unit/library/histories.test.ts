import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '@/lib/library/change';
import type { Clip, Tag } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import type { Gesture } from '@/lib/library/gesture';
import { openLibrary } from '@/lib/library/openLibrary';
import { recordListing } from '@/lib/library/recordListing';
import type { Listing } from '@/lib/listing';
import { aChange, aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, loseDatabase, ownedIn, ownedInCopy, type TestLibrary } from './freshLibrary';
import { aGesture, aRulesDoing, IDS, RULES_MADE } from './histories';
import { type Played, ReaderModel } from './readerModel';

const undo: Gesture = { verb: 'undo' };
const aDeed = fc.oneof({ weight: 4, arbitrary: aGesture }, { weight: 1, arbitrary: aRulesDoing });
const aMove = fc.oneof({ weight: 4, arbitrary: aDeed }, { weight: 1, arbitrary: fc.constant<Played>(undo) });
const aHistory = fc
  .tuple(fc.constantFrom<Gesture[]>([], RULES_MADE), fc.array(aMove, { maxLength: 12, size: 'max' }))
  .map(([made, moves]) => [...made, ...moves]);
const aPage = fc
  .record({
    ns: fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
    feed: fc.constantFrom('day' as const, 'trending' as const),
  })
  .map(({ ns, feed }) =>
    aListing(
      ns.map((n) => aPaper({ id: anId(n) })),
      { feed },
    ),
  );
const RUNS = { numRuns: 25 };
const NAMES: Gesture[] = [
  { verb: 'createList', list: 'l1', name: 'List l1', ids: [] },
  { verb: 'createList', list: 'l2', name: 'List l2', ids: [] },
  { verb: 'saveSearch', list: 's1', name: 'Search s1', query: 'tag:rl' },
  { verb: 'tag', ids: IDS, add: ['RL', 'μ', 'RL/Deep'], drop: [] },
];
/** These depend on what was done before. */
const MAY_BE_REFUSED: Gesture['verb'][] = [
  'list',
  'renameList',
  'changeSearch',
  'switchRule',
  'renameTag',
  'colourTag',
  'tellApart',
];

/** A library in which the papers of the histories were listed: rules act on no others. */
async function aListedLibrary(): Promise<TestLibrary> {
  const library = await aLibrary();
  await recordListing(library.db, aListing(IDS.map((id) => aPaper({ id }))), MORNING);
  return library;
}

/** What must be refused is, by its name; everything else is done, a minute apart. Answers the steps. */
async function live(library: TestLibrary, history: Played[], model = new ReaderModel()): Promise<string[]> {
  const steps: string[] = [];
  for (const [minute, gesture] of history.entries()) {
    const now = MORNING + minute * MINUTE;
    const done = library.does(gesture, {}, now);
    const refusal = model.refusal(gesture);
    if (refusal) await expect(done).rejects.toMatchObject({ name: refusal });
    else {
      steps.push((await done).step);
      model.does(gesture, now);
    }
  }
  return steps;
}

async function expectWhole({ db, mirror }: TestLibrary): Promise<void> {
  const owned = await ownedIn(db);
  expect(ownedInCopy(mirror)).toEqual(owned);
  const { clips, lists, tags, rules } = owned;
  const counts = { clips: clips.length, lists: lists.length, tags: tags.length, rules: rules.length };
  expect(mirror.values.head).toMatchObject({ seq: await db.changes.count(), counts });
  for (const clip of clips) {
    const isOwn = clip.starredAt ?? clip.note ?? clip.status ?? clip.tags[0] ?? clip.lists[0];
    if (isOwn) expect([clip.clippedAt, clip.trashedAt].filter(Boolean)).toHaveLength(1);
    if (clip.clippedAt) expect(clip.status).toBeDefined();
    if (clip.ruledBy ?? clip.dimmedAt)
      expect([clip.clippedAt, clip.trashedAt, clip.dimmedAt].filter(Boolean)).toHaveLength(1);
    if (clip.ruledBy) expect(clip.ruledBy.length).toBeGreaterThan(0);
    const forPapers = lists.filter(({ query }) => query === undefined).map(({ id }) => id);
    expect(forPapers).toEqual(expect.arrayContaining(clip.lists));
  }
  for (const { id, name, order, query } of lists) {
    expect([name, order]).toEqual([expect.any(String), expect.any(Number)]);
    expect(query !== undefined).toBe(id.startsWith('s'));
  }
  expect(new Set(lists.map(({ name }) => name)).size).toBe(lists.length);
  for (const rule of rules) expect(rule).toMatchObject({ query: expect.any(String), order: expect.any(Number) });
  expect(await usesIn(db)).toEqual(usesOf(clips, tags));
}

async function usesIn(db: OffprintDb) {
  return Object.fromEntries((await db.tags.toArray()).map(({ name, uses }) => [name, uses]));
}

/** A tag that has a colour stands without uses too. */
function usesOf(clips: Clip[], tags: Tag[]) {
  const coloured = tags.filter(({ colour }) => colour !== undefined);
  const uses: Record<string, number> = Object.fromEntries(coloured.map(({ name }) => [name, 0]));
  for (const tag of clips.flatMap(({ tags }) => tags)) uses[tag] = (uses[tag] ?? 0) + 1;
  return uses;
}

async function expectOnlyListed({ db }: TestLibrary, page: Listing, now: number): Promise<void> {
  const before = await ownedIn(db);
  await recordListing(db, page, now);
  expect(await ownedIn(db)).toEqual(before);
}

describe('whatever a reader does', { timeout: 30_000 }, () => {
  it('the library and its second copy hold what a plain account of it says', () =>
    fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        const [library, model] = [await aListedLibrary(), new ReaderModel()];
        await live(library, history, model);
        expect(await ownedIn(library.db)).toEqual(model.owned());
        await expectWhole(library);
      }),
      RUNS,
    ));

  it('undoing a gesture restores what was before it, and undoing the undo does it again', () =>
    fc.assert(
      fc.asyncProperty(aHistory, aDeed, async (history, gesture) => {
        const [library, model] = [await aListedLibrary(), new ReaderModel()];
        const begun = history.filter(({ verb }) => !['deleteList', 'deleteRule', 'undo'].includes(verb));
        const rules = ['r1', 'r2'].map(
          (rule): Gesture => ({ verb: 'saveRule', rule, query: 'agents', does: 'clip', tags: [], lists: [], on: true }),
        );
        await live(library, [...NAMES, ...rules, ...begun], model);
        fc.pre(!model.refusal(gesture));
        const before = [await ownedIn(library.db), ownedInCopy(library.mirror)];
        const { step } = await library.does(gesture);
        const after = [await ownedIn(library.db), ownedInCopy(library.mirror)];
        const undone = await library.does({ verb: 'undo', step });
        expect([await ownedIn(library.db), ownedInCopy(library.mirror)]).toEqual(before);
        await library.does({ verb: 'undo', step: undone.step });
        expect([await ownedIn(library.db), ownedInCopy(library.mirror)]).toEqual(after);
      }),
      RUNS,
    ));

  it('undoing steps in any order leaves a whole library', () =>
    fc.assert(
      fc.asyncProperty(aHistory, fc.array(fc.nat(12), { maxLength: 6 }), async (history, picks) => {
        const library = await aListedLibrary();
        const steps = await live(library, history);
        for (const pick of picks) {
          const step = steps[pick % (steps.length || 1)] ?? 'none';
          steps.push((await library.does({ verb: 'undo', step })).step);
          await expectWhole(library);
        }
      }),
      RUNS,
    ));

  it('everything is undone by as many undos as there were steps', () =>
    fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        const library = await aListedLibrary();
        const steps = await live(library, history);
        for (const _step of steps) await library.does(undo);
        expect(await ownedIn(library.db)).toEqual({ clips: [], lists: [], tags: [], rules: [] });
        expect((await library.does(undo)).undone).toBeUndefined();
      }),
      RUNS,
    ));

  it('everything that was undone is done again by as many redos, after a new start too', () =>
    fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        const library = await aListedLibrary();
        await live(
          library,
          history.filter(({ verb }) => verb !== 'undo'),
        );
        const states: unknown[] = [];
        const owned = async () => [await ownedIn(library.db), ownedInCopy(library.mirror)];
        for (let before = await owned(); (await library.does(undo)).undone; before = await owned()) states.push(before);
        library.db.close();
        const { db } = await openLibrary(library.mirror, MORNING);
        library.db = db;
        for (const state of states.reverse()) {
          await change(db, library.mirror, aChange({ verb: 'undo', again: true }), MORNING);
          expect(await owned()).toEqual(state);
        }
        const more = await change(db, library.mirror, aChange({ verb: 'undo', again: true }), MORNING);
        expect(more.undone).toBeUndefined();
      }),
      RUNS,
    ));

  it('the second copy alone gives back every clip, list, tag, note and rule, and goes on from there', () =>
    fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        const library = await aListedLibrary();
        await live(library, history);
        const [owned, device, seq] = [
          await ownedIn(library.db),
          await library.db.meta.get('device'),
          await library.db.changes.count(),
        ];
        loseDatabase();
        const { db } = await openLibrary(library.mirror, MORNING);
        expect(await ownedIn(db)).toEqual(owned);
        expect(await db.meta.get('device')).toEqual(device);
        expect(await usesIn(db)).toEqual(usesOf(owned.clips, owned.tags));
        await change(db, library.mirror, aChange({ verb: 'clip', ids: [anId(9)] }), MORNING);
        expect((await db.changes.toCollection().last())?.seq).toBeGreaterThan(seq);
        expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(db));
      }),
      RUNS,
    ));

  it('gestures that arrive all at once, some of them twice, leave copy and library alike', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aGesture, { maxLength: 8 }), async (gestures) => {
        const library = await aLibrary();
        const requests = gestures
          .filter(({ verb }) => !MAY_BE_REFUSED.includes(verb))
          .map((gesture) => aChange(gesture));
        const sent = [...requests, ...requests.slice(0, 3)];
        await Promise.all(sent.map((request) => change(library.db, library.mirror, request, MORNING)));
        expect(await library.db.changes.count()).toBe(requests.length);
        await expectWhole(library);
      }),
      RUNS,
    ));

  it('listings in any order among gestures give one paper per id and touch nothing that is the reader’s', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(aGesture, aPage), { maxLength: 10 }), async (moves) => {
        const [library, model] = [await aLibrary(), new ReaderModel()];
        for (const [minute, move] of moves.entries()) {
          if ('verb' in move) await live(library, [move], model);
          else await expectOnlyListed(library, move, MORNING + minute * MINUTE);
        }
        const listed = moves.flatMap((move) => ('verb' in move ? [] : move.papers.map(({ paper }) => paper.id)));
        expect((await library.db.papers.toArray()).map(({ id }) => id)).toEqual([...new Set(listed)].sort());
      }),
      RUNS,
    ));
});
