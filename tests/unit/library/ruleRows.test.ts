import { describe, expect, it } from 'vitest';
import type { Gesture } from '@/lib/library/gesture';
import { ruleName } from '@/lib/rule';
import { anId, aRule, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy } from './freshLibrary';

const saved = (facts: Partial<Extract<Gesture, { verb: 'saveRule' }>> = {}): Gesture => ({
  verb: 'saveRule',
  rule: 'rule-agents',
  query: 'agents',
  does: 'clip',
  tags: [],
  lists: [],
  on: true,
  ...facts,
});

describe('a rule', () => {
  it('is kept after the others, with its labels once each and everything sorted', async () => {
    const { db, does } = await aLibrary();
    await does(saved());
    await does(
      saved({ rule: 'two', query: ' deep \n nets ', tags: ['b', ' RL ', 'rl'], lists: ['y', 'x', 'y'], on: false }),
    );
    expect(await db.rules.toArray()).toEqual([
      aRule(),
      { id: 'two', order: 1, query: 'deep nets', does: 'clip', tags: ['b', 'rl'], lists: ['x', 'y'] },
    ]);
  });

  it('that dims has no tags and lists', async () => {
    const { db, does } = await aLibrary();
    await does(saved({ does: 'dim', tags: ['rl'], lists: ['x'] }));
    expect(await db.rules.toArray()).toEqual([aRule({ does: 'dim' })]);
  });

  it('keeps its place, and since when it is on, when it is changed', async () => {
    const { db, does } = await aLibrary();
    await does(saved());
    await does(saved({ rule: 'two' }));
    await does(saved({ query: 'robots', does: 'star' }), {}, MORNING + MINUTE);
    expect(await db.rules.get('rule-agents')).toEqual(aRule({ query: 'robots', does: 'star' }));
  });

  it('is switched off and on', async () => {
    const { db, does } = await aLibrary();
    await does(saved());
    await does({ verb: 'switchRule', rule: 'rule-agents', on: false });
    expect(await db.rules.get('rule-agents')).not.toHaveProperty('onAt');
    await does({ verb: 'switchRule', rule: 'rule-agents', on: true }, {}, MORNING + MINUTE);
    expect((await db.rules.get('rule-agents'))?.onAt).toBe(MORNING + MINUTE);
    await does({ verb: 'undo' });
    expect(await db.rules.get('rule-agents')).not.toHaveProperty('onAt');
  });

  it('comes back whole when its deletion is taken back', async () => {
    const { db, mirror, does } = await aLibrary();
    await does(saved({ tags: ['RL'], lists: ['x'] }));
    const before = await ownedIn(db);
    const { step } = await does({ verb: 'deleteRule', rule: 'rule-agents' });
    expect([await db.rules.count(), ownedInCopy(mirror).rules]).toEqual([0, []]);
    await does({ verb: 'undo', step });
    expect([await ownedIn(db), ownedInCopy(mirror)]).toEqual([before, before]);
  });

  it('that was changed since it was made stays when its making is taken back', async () => {
    const { db, does } = await aLibrary();
    const { step } = await does(saved());
    await does(saved({ query: 'robots' }));
    await does({ verb: 'undo', step });
    expect(await db.rules.get('rule-agents')).toMatchObject({ query: 'robots', does: 'clip', order: 0 });
  });

  it('stands in the second copy under a key of its own', async () => {
    const { mirror, does } = await aLibrary();
    await does(saved({ tags: ['RL'] }));
    expect(mirror.values['rule:rule-agents']).toEqual({ seq: 1, row: aRule({ tags: ['RL'] }) });
  });

  it.each<[string, Gesture]>([
    ['EmptyRuleError', saved({ query: ' \n' })],
    ['RuleGoneError', { verb: 'switchRule', rule: 'gone', on: true }],
  ])('is refused by %s, and nothing is changed', async (name, gesture) => {
    const { db, does } = await aLibrary();
    await expect(does(gesture)).rejects.toMatchObject({ name });
    expect([await db.rules.count(), await db.changes.count()]).toEqual([0, 0]);
  });

  it('is called like its query, cut where that is long', () => {
    expect(ruleName(aRule())).toBe('agents');
    const long = ruleName(aRule({ query: 'diffusion policies for robots that fold paper and other sheets' }));
    expect(long).toBe('diffusion policies for robots that fold…');
  });
});

it('a list that is deleted stays named by rules, and is theirs again when it comes back', async () => {
  const { db, does } = await aLibrary();
  await does({ verb: 'createList', list: 'x', name: 'Talk', ids: [anId(1)] });
  await does(saved({ lists: ['x'] }));
  await does({ verb: 'deleteList', list: 'x' });
  expect((await db.rules.get('rule-agents'))?.lists).toEqual(['x']);
});
