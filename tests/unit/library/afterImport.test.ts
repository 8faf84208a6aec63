import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterImport } from '@/lib/library/afterImport';
import type { Clip, List, Tag } from '@/lib/library/clip';
import { type Incoming, NOTHING } from '@/lib/library/incoming';
import { mergeKept } from '@/lib/library/keepIncoming';
import { mergeClip } from '@/lib/library/mergeClip';
import { copyOf, NO_ROWS, type Rows } from '@/lib/library/rows';
import { aClip, aKeptPaper, aList, anId, aRule, aTag, MORNING } from '@/tests/support/factories';

const NOW = MORNING + 7;
const id = anId();
let here: Rows;
beforeEach(() => {
  here = copyOf(NO_ROWS);
});
const has = ({ clips = [], lists = [], tags = [] }: { clips?: Clip[]; lists?: List[]; tags?: Tag[] }) => {
  for (const clip of clips) here.clips.set(clip.paperId, clip);
  for (const list of lists) here.lists.set(list.id, list);
  for (const tag of tags) here.tags.set(tag.name, tag);
};
const takeIn = (file: Partial<Incoming>) => afterImport(here, { ...NOTHING, ...file }, NOW);

describe('a clip that is here and in the file', () => {
  const merged = (mine: Partial<Clip>, told: Partial<Clip>) =>
    mergeClip(aClip({ paperId: id, ...mine }), aClip({ paperId: id, ...told }), NOW);

  it('keeps what it says and takes what it lacks', () => {
    const clip = merged({ status: 'read', note: '' }, { status: 'unread', starredAt: 5, clippedAt: 3 });
    expect(clip).toMatchObject({ status: 'read', starredAt: 5, clippedAt: MORNING });
  });

  it.each<[string, Partial<Clip>, Partial<Clip>, number | undefined]>([
    ['that is here', { status: 'read', readAt: 3 }, { status: 'read', readAt: 5 }, 3],
    ['of the file, which alone knows it', { status: 'read' }, { status: 'read', readAt: 5 }, 5],
    ['of the file, which alone says that it is read', { status: undefined }, { status: 'read', readAt: 5 }, 5],
    ['of neither, where it is yet to be read here', { status: 'unread' }, { status: 'read', readAt: 5 }, undefined],
    ['of neither, where the file says two things', { status: 'read' }, { status: 'unread', readAt: 5 }, undefined],
  ])('was read on the day %s', (_whose, mine, told, day) => {
    expect(merged(mine, told).readAt).toBe(day);
  });

  it('bears the tags of both and stands on the lists of both', () => {
    const clip = merged({ tags: ['rl'], lists: ['b'] }, { tags: ['agents', 'rl'], lists: ['a'] });
    expect([clip.tags, clip.lists]).toEqual([
      ['agents', 'rl'],
      ['a', 'b'],
    ]);
  });

  it('has both notes, and one of them when it holds the other', () => {
    expect(merged({ note: 'mine' }, { note: 'theirs' }).note).toBe('mine\n\ntheirs');
    expect(merged({ note: 'mine, longer' }, { note: 'mine' }).note).toBe('mine, longer');
    expect(merged({ note: 'mine' }, { note: 'mine, longer' }).note).toBe('mine, longer');
  });

  it('comes back out of the trash, and never goes into it', () => {
    const trashed = { clippedAt: undefined, trashedAt: 4, status: undefined };
    expect(merged(trashed, {})).toMatchObject({ clippedAt: MORNING });
    expect(merged(trashed, {})).not.toHaveProperty('trashedAt');
    expect(merged({}, trashed)).not.toHaveProperty('trashedAt');
  });

  it('stays the reader’s own when they clipped it and a rule did elsewhere', () => {
    expect(merged({}, { ruledBy: ['rule-1'] }).ruledBy).toBeUndefined();
  });
});

describe('lists of a file', () => {
  it('are those of their name, whatever their id', () => {
    has({ lists: [aList({ id: 'mine', name: 'To read' })] });
    const { lists, clips } = takeIn({
      lists: [aList({ id: 'theirs', name: 'to  READ' })],
      clips: [aClip({ paperId: id, lists: ['theirs', 'gone'] })],
    });
    expect([...lists.keys()]).toEqual(['mine']);
    expect(clips.get(id)?.lists).toEqual(['mine']);
  });

  it('stand after those that are here, and are not mixed up with saved searches', () => {
    has({ lists: [aList({ id: 'mine', name: 'Agents', order: 4, query: 'agents' })] });
    const { lists } = takeIn({ lists: [aList({ id: 'theirs', name: 'Agents', order: 0 })] });
    expect(lists.get('theirs')).toEqual({ id: 'theirs', name: 'Agents 2', order: 5 });
  });
});

describe('tags and rules of a file', () => {
  it('keep the spelling that is here', () => {
    has({ tags: [aTag('RL')] });
    const { tags } = takeIn({ tags: [aTag('rl', { colour: 'teal' }), aTag('Agents')] });
    expect([...tags.values()]).toEqual([{ name: 'rl', label: 'RL', colour: 'teal' }, aTag('Agents')]);
  });

  it('keep the colour that is here, and bring none that nobody knows', () => {
    has({ tags: [aTag('RL', { colour: 'red' })] });
    const { tags } = takeIn({ tags: [aTag('rl', { colour: 'teal' }), aTag('Agents', { colour: 'url(x)' })] });
    expect([...tags.values()]).toEqual([aTag('RL', { colour: 'red' }), aTag('Agents')]);
  });

  it('stay apart from what either side tells them from', () => {
    has({ tags: [aTag('RL', { apart: ['rl-'] })] });
    const { tags } = takeIn({ tags: [aTag('rl', { apart: ['RLs', 'rl-'] })] });
    expect(tags.get('rl')?.apart).toEqual(['rl-', 'rls']);
  });

  it('come once: a rule that asks and does the same is here already', () => {
    here.rules.set('mine', aRule({ id: 'mine', query: 'agents' }));
    const { rules } = takeIn({
      rules: [aRule({ id: 'a', query: 'agents' }), aRule({ id: 'b', query: 'agents', does: 'dim' })],
    });
    expect([...rules.keys()]).toEqual(['mine', 'b']);
  });
});

describe('a paper that is here and in the file', () => {
  it('is told by its newer account, and was listed first when the earlier says so', () => {
    const [mine, told] = [
      aKeptPaper({ id, upvotes: 40 }),
      aKeptPaper({ id, upvotes: 3, accountAt: 5, firstListedAt: 5 }),
    ];
    expect(mergeKept(mine, told)).toMatchObject({ upvotes: 40, firstListedAt: 5, lastListedAt: MORNING });
    expect(mergeKept(told, mine)).toMatchObject({ upvotes: 40, firstListedAt: 5, lastListedAt: MORNING });
  });
});

describe('whatever a file holds', () => {
  const someId = fc.constantFrom('2609.10001', '2609.10002', '2609.10003');
  const when = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
  const marks = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
  const someClip: fc.Arbitrary<Clip> = fc
    .record({ paperId: someId, clippedAt: when, starredAt: when, trashedAt: when, tags: marks, lists: marks })
    .map((clip) => clip as unknown as Clip);
  const someRows = fc.array(someClip, { maxLength: 4 });

  it('I07 removes nothing: what was clipped is clipped, tags and lists are there, and a second time changes nothing', () => {
    fc.assert(
      fc.property(someRows, someRows, (mine, clips) => {
        const lists = ['a', 'b', 'c'].map((list) => aList({ id: list, name: list }));
        const before = afterImport(copyOf(NO_ROWS), { ...NOTHING, lists, clips: mine }, NOW);
        const after = afterImport(before, { ...NOTHING, lists, clips }, NOW);
        for (const [key, clip] of before.clips) {
          const now = after.clips.get(key);
          if (clip.clippedAt !== undefined) expect(now?.clippedAt).toBe(clip.clippedAt);
          expect(now?.tags).toEqual(expect.arrayContaining(clip.tags));
          expect(now?.lists).toEqual(expect.arrayContaining(clip.lists));
        }
        expect(afterImport(after, { ...NOTHING, lists, clips }, NOW)).toEqual(after);
      }),
    );
  });
});
