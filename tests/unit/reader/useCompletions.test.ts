import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Finder } from '@/entrypoints/reader/finder';
import { useCompletions } from '@/entrypoints/reader/useCompletions';
import type { Place } from '@/entrypoints/reader/usePlace';
import type { List } from '@/lib/library/clip';
import { completions } from '@/lib/search/query/completions';
import { aList, anId, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const WANTED = { scope: 'clips' as const };
const lists = [aList({ name: 'Thesis' }), aList({ id: 'saved', name: 'Saved search', query: 'rl' })];

let library: TestLibrary;
/** For each query, how to answer it with authors. */
let asked: Map<string, (names: string[]) => void>;

beforeEach(async () => {
  library = await aLibrary();
  asked = new Map();
  const ids = [anId(1), anId(2)];
  await library.does({ verb: 'clip', ids }, {}, MORNING);
  await library.does({ verb: 'tag', ids: ids.slice(1), add: ['rlhf'], drop: [] }, {}, MORNING + MINUTE);
  await library.does({ verb: 'tag', ids, add: ['RL theory'], drop: [] }, {}, MORNING + MINUTE);
});
afterEach(cleanup);

function complete(first: string, withLists: List[] = lists) {
  const authors: Finder['authors'] = (typed) =>
    typed.startsWith('author:') ? new Promise((answer) => asked.set(typed, answer)) : undefined;
  const finder = { complete: completions, authors } as Finder;
  const { result, rerender } = renderHook(
    ({ query }) => useCompletions(library.db, withLists, { finder, query, wanted: WANTED, atRest: true } as Place),
    { initialProps: { query: first } },
  );
  const type = (query: string) =>
    act(() => {
      rerender({ query });
      result.current.onCaret(query.length);
    });
  type(first);
  return { type, leave: () => act(() => result.current.onCaret(undefined)), offers: () => insertsOf(result.current) };
}

function insertsOf({ offers }: ReturnType<typeof useCompletions>): string[] {
  return offers.map(({ insert }) => insert);
}

it('offers tags, most used first, and lists of papers', async () => {
  const { type, offers } = complete('tag:');
  await waitFor(() => expect(offers()).toEqual(['tag:"RL theory"', 'tag:rlhf']));
  type('list:');
  expect(offers()).toEqual(['list:Thesis']);
});

it('knows a tag that was made meanwhile', async () => {
  const { offers } = complete('tag:s');
  await library.does({ verb: 'tag', ids: [anId(1)], add: ['seminar'], drop: [] }, {}, MORNING + 2 * MINUTE);
  await waitFor(() => expect(offers()).toEqual(['tag:seminar']));
});

it('offers nothing while nobody types', async () => {
  const { offers, leave } = complete('is:');
  expect(offers()).toContain('is:unread');
  leave();
  expect(offers()).toEqual([]);
});

it('never offers the authors of older letters for newer ones', async () => {
  const { type, offers } = complete('author:l');
  type('author:li');
  await act(async () => asked.get('author:li')?.(['Wei Lin', 'Lina Marten']));
  expect(offers()).toEqual(['author:"Wei Lin"', 'author:"Lina Marten"']);
  await act(async () => asked.get('author:l')?.(['Li Old']));
  expect(offers()).toEqual(['author:"Wei Lin"', 'author:"Lina Marten"']);
});

it('keeps to those that still fit until there is an answer', async () => {
  const { type, offers } = complete('author:li');
  await act(async () => asked.get('author:li')?.(['Wei Lin', 'Lina Marten']));
  type('author:lina');
  expect(offers()).toEqual(['author:"Lina Marten"']);
});
