import { describe, expect, it } from 'vitest';
import { difference, type Edit, takenBack } from '@/lib/library/edits';
import { NO_ROWS, type Rows } from '@/lib/library/rows';
import { aClip, aList, anId } from '@/tests/support/factories';

const id = anId(1);
const withClip = (facts: Parameters<typeof aClip>[0]): Rows => ({
  ...NO_ROWS,
  clips: new Map([[id, aClip({ paperId: id, ...facts })]]),
});
const edit = (field: string, added: Edit['added'], removed: Edit['removed']): Edit => ({
  table: 'clips',
  key: id,
  field,
  added,
  removed,
});

describe('difference', () => {
  it.each([
    ['a scalar by its new and old value', { note: 'a' }, { note: 'b' }, [edit('note', ['b'], ['a'])]],
    ['a scalar that came', {}, { starredAt: 5 }, [edit('starredAt', [5], [])]],
    ['a scalar that went', { starredAt: 5 }, {}, [edit('starredAt', [], [5])]],
    ['a set only by what it gained and lost', { tags: ['a', 'b'] }, { tags: ['b', 'c'] }, [edit('tags', ['c'], ['a'])]],
    ['nothing when nothing changed', { lists: ['x'] }, { lists: ['x'] }, []],
  ])('tells %s', (_what, before, after, edits) => {
    expect(difference(withClip(before), withClip(after))).toEqual(edits);
  });
});

describe('takenBack', () => {
  it('is the inverse of a difference, over rows that came and went', () => {
    const before: Rows = { ...withClip({ tags: ['a'], note: 'x' }), lists: new Map([['l', aList({ id: 'l' })]]) };
    const after: Rows = { ...NO_ROWS, tags: new Map([['t', { name: 't', label: 'T' }]]) };
    expect(takenBack(after, difference(before, after))).toEqual(before);
    expect(takenBack(before, difference(after, before))).toEqual(after);
  });

  it('leaves a scalar that is not what the edit made it', () => {
    expect(takenBack(withClip({ note: 'c' }), [edit('note', ['b'], ['a'])]).clips.get(id)?.note).toBe('c');
  });

  it('leaves the state it was given as it was', () => {
    const state = withClip({ tags: ['a'] });
    takenBack(state, [edit('tags', ['a'], ['b'])]);
    expect(state).toEqual(withClip({ tags: ['a'] }));
  });
});
