import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { Dexie } from 'dexie';
import { Component, type ReactNode, useMemo } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { useSearch } from '@/entrypoints/reader/useSearch';
import type { Scope } from '@/lib/library/queries';
import { recordListing } from '@/lib/library/recordListing';
import { StoreFailedError } from '@/lib/library/storeFailed';
import type { ArxivId, Paper } from '@/lib/paper';
import { aListing, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { clipped } from '../popup/aPopup';

const [lanterns, robots, kites] = ['Lanterns for Long Contexts', 'Robots that Fold Paper', 'Kites over Robots'].map(
  (title) => aPaper({ title, abstract: undefined }),
) as [Paper, Paper, Paper];
interface Looking {
  query: string;
  scope?: Scope;
  keep?: (id: ArxivId) => boolean;
}

let library: TestLibrary;

beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  library = await aLibrary();
  await clipped(library, [lanterns, robots]);
  await recordListing(library.db, aListing([kites]), MORNING);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function look(first: Looking) {
  const { result, rerender } = renderHook(
    ({ query, scope = 'clips', keep }: Looking) =>
      useSearch(
        library.db,
        query,
        useMemo(() => ({ scope, keep }), [scope, keep]),
        false,
        16,
      ),
    { initialProps: first, wrapper: Caught },
  );
  return {
    type: rerender,
    refresh: (ids: ArxivId[]) => result.current.refresh(ids),
    ids: () => result.current.found?.ids,
  };
}

it('finds nothing where nothing is sought, and what is typed then', async () => {
  const { ids, type } = look({ query: ' ' });
  expect(ids()).toBeUndefined();
  type({ query: 'robots' });
  await waitFor(() => expect(ids()).toEqual([robots.id]));
  type({ query: '' });
  expect(ids()).toBeUndefined();
});

it('looks elsewhere without typing anew', async () => {
  const { ids, type } = look({ query: 'robots' });
  await waitFor(() => expect(ids()).toEqual([robots.id]));
  type({ query: 'robots', scope: 'everything' });
  await waitFor(() => expect(ids()?.toSorted()).toEqual([robots.id, kites.id].sort()));
  type({ query: 'robots', scope: 'everything', keep: (id) => id === kites.id });
  await waitFor(() => expect(ids()).toEqual([kites.id]));
});

it('never shows an answer to an older query after that to a newer one', async () => {
  const { ids, type, refresh } = look({ query: 'robots' });
  await waitFor(() => expect(ids()).toEqual([robots.id]));
  const { db } = library;
  // So that what it says must be read again.
  await act(async () => refresh([kites.id]));
  let letGo = () => {};
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  const read = vi.spyOn(db, 'transaction').mockImplementationOnce((async () => {
    await held;
    return [];
  }) as never);
  type({ query: 'kites', scope: 'everything' });
  await waitFor(() => expect(read).toHaveBeenCalled());
  type({ query: 'lanterns', scope: 'everything' });
  await waitFor(() => expect(ids()).toEqual([lanterns.id]));
  await act(async () => letGo());
  expect(ids()).toEqual([lanterns.id]);
});

it('takes up what changed', async () => {
  const { ids, refresh, type } = look({ query: 'robots' });
  await waitFor(() => expect(ids()).toEqual([robots.id]));
  await library.does({ verb: 'tag', ids: [lanterns.id], add: ['seminar'], drop: [] });
  type({ query: 'seminar' });
  act(() => refresh([lanterns.id]));
  await waitFor(() => expect(ids()).toEqual([lanterns.id]));
});

/** A background that makes the index anew; answers how often it was asked to. */
function mending() {
  const asked = vi.fn(async () => ({ ok: true, value: null }));
  Object.assign(browser.runtime, { sendMessage: asked });
  vi.spyOn(console, 'error').mockReturnValue();
  return asked;
}
const damaged = () => Promise.reject(new Dexie.UnknownError('damaged'));

it('has an index made anew that cannot be read, and finds then', async () => {
  const asked = mending();
  const reading = vi.spyOn(library.db, 'transaction').mockImplementationOnce(damaged as never);
  const { ids } = look({ query: 'robots' });
  await waitFor(() => expect(ids()).toEqual([robots.id]));
  expect(reading).toHaveBeenCalled();
  expect(asked.mock.calls).toEqual([[{ type: 'mendStore', body: null }]]);
});

it('says so when it cannot be read after that either', async () => {
  const asked = mending();
  vi.spyOn(library.db, 'transaction').mockImplementation(damaged as never);
  look({ query: 'robots' });
  await waitFor(() => expect(Caught.error).toBeInstanceOf(StoreFailedError));
  expect(asked).toHaveBeenCalledOnce();
});

/** Stands for the page, which shows a sentence in place of what failed. */
class Caught extends Component<{ children: ReactNode }> {
  static error: unknown;
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override state = { failed: false };
  override componentDidCatch(error: unknown) {
    Caught.error = error;
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
