import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useShelf } from '@/entrypoints/reader/useShelf';
import type { Shelf } from '@/lib/library/queries';
import { anId } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const ALL: Shelf = { kind: 'all' };
const STARRED: Shelf = { kind: 'starred' };
const [one, two, three] = [anId(1), anId(2), anId(3)];
let library: TestLibrary;

beforeEach(async () => {
  library = await aLibrary();
  await library.does({ verb: 'clip', ids: [one, two] });
  await library.does({ verb: 'star', ids: [one], on: true });
});
afterEach(cleanup);

it('is read again after each change, and when it is at rest again after a while in which it was not', async () => {
  const { result, rerender } = renderHook(({ shelf, atRest }) => useShelf(library.db, shelf, atRest), {
    initialProps: { shelf: ALL, atRest: true },
  });
  const ids = () => result.current.answer?.ids.toSorted();
  await waitFor(() => expect(ids()).toEqual([one, two]));

  rerender({ shelf: ALL, atRest: false });
  await library.does({ verb: 'clip', ids: [three] });
  expect(ids()).toEqual([one, two]);
  rerender({ shelf: STARRED, atRest: false });
  await waitFor(() => expect(ids()).toEqual([one]));

  rerender({ shelf: ALL, atRest: true });
  await waitFor(() => expect(ids()).toEqual([one, two, three]));
});
