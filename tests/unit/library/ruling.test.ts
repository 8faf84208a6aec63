import { beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '@/lib/library/clip';
import type { Gesture } from '@/lib/library/gesture';
import { whatIsKnown } from '@/lib/library/known';
import { rowsOf } from '@/lib/library/queries';
import { recordListing } from '@/lib/library/recordListing';
import type { ByRule, Rule } from '@/lib/rule';
import { aListing, anId, aPaper, aRule, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy, type TestLibrary } from './freshLibrary';

const [one, two] = [anId(1), anId(2)];
const LATER = MORNING + MINUTE;
const undo: Gesture = { verb: 'undo' };

let library: TestLibrary;
beforeEach(async () => {
  library = await aLibrary();
  const papers = [one, two].map((id) => aPaper({ id }));
  await recordListing(library.db, aListing(papers), MORNING);
});

/** Keeps a rule; what it does then, to one paper unless others are named. */
async function ruled(facts: Partial<Rule> = {}): Promise<ByRule> {
  const { id, onAt, order: _order, ...rule } = aRule(facts);
  await library.does({ verb: 'saveRule', rule: id, ...rule, on: onAt !== undefined });
  return { verb: 'rule', rule: id, query: rule.query, ids: [one] };
}
const acts = (deed: ByRule) => library.does(deed, {}, LATER);
const clipOf = (id = one) => library.db.clips.get(id);
const fresh = { paperId: one, clippedAt: LATER, status: 'unread', tags: [], lists: [], ruledBy: ['rule-agents'] };

describe('a rule that acts', () => {
  it('clips, as the reader would, and marks what it did', async () => {
    await acts(await ruled());
    expect(await clipOf()).toEqual(fresh);
  });

  it('stars, tags and lists', async () => {
    await library.does({ verb: 'createList', list: 'l1', name: 'Talk', ids: [] });
    await acts(await ruled({ does: 'star', tags: ['RL', 'To read'], lists: ['l1'] }));
    expect(await clipOf()).toEqual({ ...fresh, starredAt: LATER, tags: ['rl', 'to read'], lists: ['l1'] });
    expect((await ownedIn(library.db)).tags).toEqual([
      { name: 'rl', label: 'RL' },
      { name: 'to read', label: 'To read' },
    ]);
  });

  it('dims without a clip', async () => {
    await acts(await ruled({ does: 'dim' }));
    expect(await clipOf()).toEqual({ paperId: one, dimmedAt: LATER, tags: [], lists: [], ruledBy: ['rule-agents'] });
  });

  it('passes over lists that are gone, and saved searches', async () => {
    await library.db.lists.put({ id: 'search', name: 'New agents', order: 0, query: 'agents' });
    await acts(await ruled({ lists: ['gone', 'search'] }));
    expect(await clipOf()).toEqual(fresh);
  });

  it('writes one change for all its papers, and none of them is thereby seen', async () => {
    const before = await library.db.changes.count();
    const { known } = await acts({ ...(await ruled({ tags: ['rl'] })), ids: [one, two] });
    expect(known.map(({ id, tags, ruled: by }) => [id, tags, by])).toEqual([
      [one, ['rl'], 'agents'],
      [two, ['rl'], 'agents'],
    ]);
    expect(
      await library.db.changes
        .where('seq')
        .above(before + 1)
        .toArray(),
    ).toMatchObject([{ verb: 'rule', at: LATER }]);
    expect((await library.db.papers.toArray()).map(({ seenAt }) => seenAt)).toEqual([undefined, undefined]);
  });

  it('has its rows in the second copy and its papers in the index’s queue', async () => {
    await library.db.unindexed.clear();
    await acts(await ruled({ tags: ['rl'] }));
    expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(library.db));
    expect(await library.db.unindexed.toArray()).toMatchObject([{ ids: [one] }]);
  });
});

describe('a rule leaves alone', () => {
  it.each<[string, Gesture[]]>([
    ['what the reader clipped', [{ verb: 'clip', ids: [one] }]],
    ['what the reader dismissed', [{ verb: 'dismiss', ids: [one], on: true }]],
    [
      'what lies in the trash',
      [
        { verb: 'clip', ids: [one] },
        { verb: 'remove', ids: [one] },
      ],
    ],
  ])('%s', async (_what, gestures) => {
    for (const gesture of gestures) await library.does(gesture);
    const [before, deed] = [await clipOf(), await ruled({ does: 'star', tags: ['rl'] })];
    await acts(deed);
    expect(await clipOf()).toEqual(before);
    expect((await ownedIn(library.db)).tags).toEqual([]);
  });

  it.each<[string, Gesture[]]>([
    ['took off its clip', [undo]],
    ['removed it', [{ verb: 'remove', ids: [one] }]],
    ['clipped it before, and took that back', []],
  ])('a paper at which it had its turn, when the reader %s', async (what, gestures) => {
    const deed = await ruled();
    if (what.startsWith('clipped')) await library.does({ verb: 'clip', ids: [one] });
    await acts(deed);
    for (const gesture of gestures.length ? gestures : [undo, undo]) await library.does(gesture);
    const before = await ownedIn(library.db);
    await acts(deed);
    expect(await ownedIn(library.db)).toMatchObject({ clips: before.clips });
  });

  it.each<[string, Partial<Rule>, Gesture[]]>([
    ['while it is off', { onAt: undefined }, []],
    ['once it is switched off', {}, [{ verb: 'switchRule', rule: 'rule-agents', on: false }]],
    ['once it is deleted', {}, [{ verb: 'deleteRule', rule: 'rule-agents' }]],
  ])('everything %s', async (_when, facts, gestures) => {
    const deed = await ruled(facts);
    for (const gesture of gestures) await library.does(gesture);
    await acts(deed);
    expect(await library.db.clips.count()).toBe(0);
    expect((await library.db.papers.get(one))?.rulesDone).toBeUndefined();
  });

  it('what it matched before it was changed', async () => {
    const deed = await ruled();
    await ruled({ query: 'robots' });
    await acts(deed);
    expect(await library.db.clips.count()).toBe(0);
  });

  it('papers that were never listed', async () => {
    await acts({ ...(await ruled()), ids: [anId(9)] });
    expect(await library.db.clips.count()).toBe(0);
  });
});

describe('two rules on one paper', () => {
  const tagging = { id: 'r1', tags: ['rl'] };
  const starring: Partial<Rule> = { id: 'r2', does: 'star', query: 'robots' };
  const dimming: Partial<Rule> = { id: 'r3', does: 'dim', query: 'vision' };

  it('both act, and both are named', async () => {
    await acts(await ruled(tagging));
    const { known } = await acts(await ruled(starring));
    expect(await clipOf()).toEqual({ ...fresh, starredAt: LATER, tags: ['rl'], ruledBy: ['r1', 'r2'] });
    expect(known[0]?.ruled).toBe('agents, robots');
  });

  it('keep a paper rather than dim it, whichever comes first', async () => {
    await acts(await ruled(dimming));
    await acts(await ruled(tagging));
    expect(await clipOf()).toEqual({ ...fresh, tags: ['rl'], ruledBy: ['r1'] });
    await acts({ ...(await ruled(tagging)), ids: [two] });
    await acts({ ...(await ruled(dimming)), ids: [two] });
    expect(await clipOf(two)).toMatchObject({ clippedAt: LATER, ruledBy: ['r1'] });
    expect(await clipOf(two)).not.toHaveProperty('dimmedAt');
  });

  it('are taken back one by one', async () => {
    const { step } = await acts(await ruled(tagging));
    const second = await acts(await ruled(starring));
    await library.does({ verb: 'undo', step });
    expect(await clipOf()).toEqual({ ...fresh, starredAt: LATER, ruledBy: ['r2'] });
    await library.does({ verb: 'undo', step: second.step });
    expect(await clipOf()).toBeUndefined();
  });

  it('keep a paper dimmed until both are taken back', async () => {
    const { step } = await acts(await ruled(dimming));
    const second = await acts(await ruled({ ...dimming, id: 'r4' }));
    await library.does({ verb: 'undo', step });
    expect(await clipOf()).toMatchObject({ dimmedAt: LATER, ruledBy: ['r4'] });
    await library.does({ verb: 'undo', step: second.step });
    expect(await clipOf()).toBeUndefined();
  });
});

describe('taking back what a rule did', () => {
  it('names the rule', async () => {
    const { step } = await acts(await ruled({ tags: ['rl'] }));
    const answer = await library.does({ verb: 'undo', step });
    expect(answer).toMatchObject({ undone: 'rule', rule: 'agents', known: [{ id: one, tags: [] }] });
    expect(answer.known[0]).not.toHaveProperty('clippedAt');
    expect(await ownedIn(library.db)).toMatchObject({ clips: [], tags: [] });
  });

  it('leaves unnamed a rule that is deleted', async () => {
    const { step } = await acts(await ruled());
    await library.does({ verb: 'deleteRule', rule: 'rule-agents' });
    expect(await library.does({ verb: 'undo', step })).toMatchObject({ undone: 'rule', rule: '' });
  });

  it('leaves a paper that the reader took up since', async () => {
    const { step } = await acts(await ruled({ tags: ['rl'] }));
    await library.does({ verb: 'note', ids: [one], note: 'good' });
    await library.does({ verb: 'undo', step });
    expect(await clipOf()).toEqual({ ...fresh, note: 'good', tags: [], ruledBy: undefined });
  });
});

describe('the mark of a rule', () => {
  it('is gone once the reader clips by hand what a rule dimmed', async () => {
    await acts(await ruled({ does: 'dim' }));
    await library.does({ verb: 'clip', ids: [one] }, {}, LATER);
    expect(await clipOf()).toEqual({ ...fresh, ruledBy: undefined });
  });

  it('does not come back to a paper that the reader put on a list after what is taken back', async () => {
    await acts(await ruled({ does: 'dim' }));
    const { step } = await library.does({ verb: 'status', ids: [one], status: 'unread' });
    await library.does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
    await library.does({ verb: 'undo', step });
    expect(await clipOf()).toMatchObject({ status: 'unread', lists: ['l1'] });
    expect(await clipOf()).not.toHaveProperty('dimmedAt');
    expect(await clipOf()).not.toHaveProperty('ruledBy');
  });

  it('is gone with the dimming when the reader lifts it, and comes back with it', async () => {
    await acts(await ruled({ does: 'dim' }));
    const before = await clipOf();
    await library.does({ verb: 'undim', ids: [one, two] });
    expect(await library.db.clips.count()).toBe(0);
    await library.does(undo);
    expect(await clipOf()).toEqual(before);
  });

  it.each<[string, Partial<Rule>, Partial<Clip>]>([
    ['a clip', {}, { clippedAt: LATER }],
    ['a dimmed card', { does: 'dim' }, { dimmedAt: LATER }],
  ])('is told of %s, to pages and to the popup', async (_what, facts, told) => {
    await acts(await ruled(facts));
    expect((await whatIsKnown(library.db, [one], LATER))[0]).toMatchObject({ ...told, ruled: 'agents' });
    expect((await rowsOf(library.db, [one]))[0]?.ruled).toBe('agents');
    await library.does({ verb: 'deleteRule', rule: 'rule-agents' });
    expect((await whatIsKnown(library.db, [one], LATER))[0]).toMatchObject({ ...told, ruled: '' });
  });
});
