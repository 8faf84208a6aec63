import { describe, expect, it } from 'vitest';
import { searchHere } from '@/entrypoints/reader/searchHere';
import type { AnyShelf } from '@/entrypoints/reader/shelves';
import { LONGEST_SAVED } from '@/lib/library/savedSearch';
import { LONGEST_QUERY } from '@/lib/search/query/readQuery';
import { aList } from '@/tests/support/factories';

const robots = aList({ id: 'l1', name: 'Robots "at home"' });
const saved = aList({ id: 's1', name: 'To read', query: 'tag:rl or is:unread' });

describe('what was typed on a shelf', () => {
  it.each<[AnyShelf, string]>([
    [{ kind: 'all' }, 'arm or leg'],
    [{ kind: 'everything' }, 'arm or leg'],
    [{ kind: 'unread' }, 'is:unread arm or is:unread leg'],
    [{ kind: 'starred' }, 'is:starred arm or is:starred leg'],
    [{ kind: 'tag', tag: 'To read' }, 'tag:"To read" arm or tag:"To read" leg'],
    [{ kind: 'list', list: 'l1' }, 'list:"Robots ""at home""" arm or list:"Robots ""at home""" leg'],
    [{ kind: 'list', list: 'gone' }, 'list:"gone" arm or list:"gone" leg'],
    [{ kind: 'search', list: 's1' }, 'tag:rl arm or tag:rl leg or is:unread arm or is:unread leg'],
  ])('%j is found elsewhere by: %s', (shelf, query) => {
    expect(searchHere('arm or leg', shelf, [robots, saved])).toBe(query);
  });
});

it('a saved search holds as many letters as are read', () => {
  expect(LONGEST_SAVED).toBe(LONGEST_QUERY);
});
