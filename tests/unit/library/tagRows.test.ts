import { describe, expect, it } from 'vitest';
import type { Gesture } from '@/lib/library/gesture';
import { isExpected } from '@/lib/report';
import { anId, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy, type TestLibrary } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];
const tagged = (labels: string[], ...ids: ReturnType<typeof anId>[]): Gesture => ({
  verb: 'tag',
  ids,
  add: labels,
  drop: [],
});

async function aTaggedLibrary(...gestures: Gesture[]): Promise<TestLibrary> {
  const library = await aLibrary();
  for (const gesture of gestures) await library.does(gesture);
  return library;
}

/** Which tags each paper bears, and all tags with their uses. */
async function tagsIn({ db }: TestLibrary) {
  const clips = await db.clips.toArray();
  const tags = await db.tags.toArray();
  return {
    borne: clips.map((clip) => clip.tags.join(' ')),
    tags: tags.map(({ name, label, uses, colour = '' }) => `${name} ${label} ${uses} ${colour}`.trim()),
  };
}

describe('renaming a tag', () => {
  it('gives it another name on every paper, those in the trash too', async () => {
    const library = await aTaggedLibrary(tagged(['RL'], one, two), { verb: 'remove', ids: [two] });
    const answer = await library.does({ verb: 'renameTag', tag: 'rl', label: ' Reinforcement  learning ' });
    expect(answer).not.toHaveProperty('merged');
    expect(answer.known.map(({ id, tags }) => [id, tags])).toEqual([
      [one, ['Reinforcement learning']],
      [two, []],
    ]);
    expect(await tagsIn(library)).toEqual({
      borne: ['reinforcement learning', 'reinforcement learning'],
      tags: ['reinforcement learning Reinforcement learning 2'],
    });
  });

  it('only spells it otherwise', async () => {
    const library = await aTaggedLibrary(tagged(['rl'], one));
    await library.does({ verb: 'renameTag', tag: 'RL', label: 'RL' });
    expect(await tagsIn(library)).toEqual({ borne: ['rl'], tags: ['rl RL 1'] });
    expect(await library.db.unindexed.toCollection().last()).toMatchObject({ ids: [one] });
  });

  it('takes the tags below along', async () => {
    const library = await aTaggedLibrary(tagged(['NLP/Parsing', 'NLP/Parsing/UD', 'NLPs'], one));
    await library.does({ verb: 'renameTag', tag: 'nlp', label: 'Language' });
    await library.does({ verb: 'renameTag', tag: 'language/parsing', label: 'Parsing' });
    expect((await tagsIn(library)).tags).toEqual(['nlps NLPs 1', 'parsing Parsing 1', 'parsing/ud Parsing/UD 1']);
  });

  it('puts a tag below itself', async () => {
    const library = await aTaggedLibrary(tagged(['a', 'a/b'], one));
    expect(await library.does({ verb: 'renameTag', tag: 'a', label: 'a/b' })).not.toHaveProperty('merged');
    expect((await tagsIn(library)).borne).toEqual(['a/b a/b/b']);
  });

  it('merges it into the tag that bears the name, which stays as it is', async () => {
    const library = await aTaggedLibrary(
      tagged(['RL'], one, two),
      tagged(['RL-', 'RL-/x'], two, three),
      { verb: 'colourTag', tag: 'rl-', colour: 'red' },
      { verb: 'colourTag', tag: 'rl', colour: 'teal' },
    );
    expect(await library.does({ verb: 'renameTag', tag: 'rl-', label: 'rl' }, { op: 'op-merge' })).toMatchObject({
      merged: true,
      known: [{ id: two }, { id: three }],
    });
    expect(await tagsIn(library)).toEqual({
      borne: ['rl', 'rl rl/x', 'rl rl/x'],
      tags: ['rl RL 3 teal', 'rl/x RL/x 2'],
    });
    const again = await library.does({ verb: 'renameTag', tag: 'rl-', label: 'rl' }, { op: 'op-merge' });
    expect(again).toMatchObject({ merged: true });
  });

  it('gives its colour to a plain tag that it is merged into', async () => {
    const library = await aTaggedLibrary(tagged(['RL', 'RL-'], one), { verb: 'colourTag', tag: 'rl-', colour: 'red' });
    await library.does({ verb: 'renameTag', tag: 'rl-', label: 'RL' });
    expect((await tagsIn(library)).tags).toEqual(['rl RL 1 red']);
  });

  it('is followed by rules, in the spelling of the tag', async () => {
    const library = await aTaggedLibrary(tagged(['rl', 'RL-'], one), {
      verb: 'saveRule',
      rule: 'r1',
      query: 'agents',
      does: 'clip',
      tags: ['RL-', 'RL-/x', 'Robots'],
      lists: [],
      on: true,
    });
    await library.does({ verb: 'renameTag', tag: 'rl-', label: 'RL' });
    expect((await library.db.rules.get('r1'))?.tags).toEqual(['Robots', 'rl', 'rl/x']);
  });

  it('is followed by the saved searches that it names, unless they were changed meanwhile', async () => {
    const library = await aTaggedLibrary(
      tagged(['rl'], one),
      { verb: 'saveSearch', list: 's1', name: 'One', query: 'tag:rl' },
      { verb: 'saveSearch', list: 's2', name: 'Two', query: 'tag:rl is:read' },
    );
    await library.does({
      verb: 'renameTag',
      tag: 'rl',
      label: 'M',
      searches: ['s1', 's2', 'gone'].map((list) => ({ list, was: 'tag:rl', query: 'tag:M' })),
    });
    expect((await library.db.lists.toArray()).map(({ query }) => query)).toEqual(['tag:M', 'tag:rl is:read']);
  });

  it('is one step to take back, merged or not', async () => {
    const library = await aTaggedLibrary(tagged(['RL'], one, two), tagged(['RL-'], two, three));
    const before = await ownedIn(library.db);
    await library.does({ verb: 'renameTag', tag: 'rl-', label: 'RL' });
    expect((await library.does({ verb: 'undo' })).undone).toBe('renameTag');
    expect(await ownedIn(library.db)).toEqual(before);
    expect(ownedInCopy(library.mirror)).toEqual(before);
  });

  it('leaves alone, when it is taken back, what was tagged since', async () => {
    const library = await aTaggedLibrary(tagged(['RL'], one));
    const { step } = await library.does({ verb: 'renameTag', tag: 'rl', label: 'M' });
    await library.does(tagged(['M'], two));
    await library.does({ verb: 'undo', step });
    expect(await tagsIn(library)).toEqual({ borne: ['rl', 'm'], tags: ['m M 1', 'rl RL 1'] });
  });

  it.each<[string, Gesture, string]>([
    ['a tag that is gone', { verb: 'renameTag', tag: 'gone', label: 'x' }, 'TagGoneError'],
    ['a tag into nothing', { verb: 'renameTag', tag: 'rl', label: ' \n' }, 'EmptyNameError'],
    ['a tag to a name too long', { verb: 'renameTag', tag: 'rl', label: 'x'.repeat(64) }, 'TagTooLongError'],
  ])('refuses %s', async (_what, gesture, name) => {
    const { db, does } = await aTaggedLibrary(tagged(['rl', 'rl/deep'], one));
    const before = await ownedIn(db);
    await expect(does(gesture)).rejects.toMatchObject({ name });
    expect(await ownedIn(db)).toEqual(before);
    expect(isExpected(Object.assign(new Error(), { name }))).toBe(true);
  });
});

describe('a tag’s colour', () => {
  it('is given and taken off, and keeps a tag that no paper bears any more', async () => {
    const library = await aTaggedLibrary(tagged(['RL'], one), { verb: 'colourTag', tag: 'RL', colour: 'green' });
    await library.does({ verb: 'tag', ids: [one], add: [], drop: ['rl'] });
    expect((await tagsIn(library)).tags).toEqual(['rl RL 0 green']);
    await library.does({ verb: 'colourTag', tag: 'rl' });
    expect((await tagsIn(library)).tags).toEqual([]);
    await library.does({ verb: 'undo' });
    expect((await tagsIn(library)).tags).toEqual(['rl RL 0 green']);
    await expect(library.does({ verb: 'colourTag', tag: 'gone', colour: 'red' })).rejects.toMatchObject({
      name: 'TagGoneError',
    });
  });
});

describe('deleting tags', () => {
  it('takes them off every paper and out of rules, coloured or not; those below stay', async () => {
    const library = await aTaggedLibrary(
      tagged(['RL', 'RL/x', 'Robots'], one, two),
      { verb: 'colourTag', tag: 'rl', colour: 'red' },
      { verb: 'saveRule', rule: 'r', query: 'a', does: 'clip', tags: ['RL', 'Robots'], lists: [], on: true },
    );
    const before = await ownedIn(library.db);
    await library.does({ verb: 'deleteTags', tags: ['RL', 'gone'] });
    expect(await tagsIn(library)).toEqual({
      borne: ['rl/x robots', 'rl/x robots'],
      tags: ['rl/x RL/x 2', 'robots Robots 2'],
    });
    expect((await library.db.rules.get('r'))?.tags).toEqual(['Robots']);
    expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(library.db));
    expect((await library.does({ verb: 'undo' })).undone).toBe('deleteTags');
    expect(await ownedIn(library.db)).toEqual(before);
  });
});

describe('tags told apart', () => {
  it('are remembered with the first of them, and no more with what it is renamed to', async () => {
    const library = await aTaggedLibrary(tagged(['rl', 'RL-', 'rls'], one));
    await library.does({ verb: 'tellApart', tags: ['rls', 'rl'] });
    await library.does({ verb: 'tellApart', tags: ['RL', 'RL-'] });
    await library.does({ verb: 'tellApart', tags: ['rl', 'rl'] });
    expect((await library.db.tags.get('rl'))?.apart).toEqual(['rl-', 'rls']);
    expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(library.db));
    await library.does({ verb: 'renameTag', tag: 'rl', label: 'RL' });
    expect(await library.db.tags.get('rl')).toMatchObject({ label: 'RL', apart: ['rl-', 'rls'] });
    await library.does({ verb: 'renameTag', tag: 'rl', label: 'M' });
    expect(await library.db.tags.get('m')).toEqual({ name: 'm', label: 'M', uses: 1 });
  });

  it('may be taken back', async () => {
    const library = await aTaggedLibrary(tagged(['a', 'b'], one), { verb: 'tellApart', tags: ['a', 'b'] });
    await library.does({ verb: 'undo' });
    expect(await library.db.tags.get('a')).toEqual({ name: 'a', label: 'a', uses: 1 });
    await expect(library.does({ verb: 'tellApart', tags: ['a', 'gone'] }, {}, MORNING)).rejects.toMatchObject({
      name: 'TagGoneError',
    });
  });
});
