import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { putMeta } from '@/lib/library/db';
import { watchChanges } from '@/lib/library/storedIndex';
import type { ArxivId } from '@/lib/paper';
import { anId, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];
const JOB = { step: 'step-1', title: 'zotero.bib', at: MORNING, done: 0 };
let library: TestLibrary;
let told: ArxivId[][];
let unwatch: () => void;

beforeEach(async () => {
  library = await aLibrary();
  told = [];
  unwatch = watchChanges(library.db, 0, {
    onChanged: (ids) => told.push(ids),
    onMissed: () => told.push([]),
    onFailed: (error) => {
      throw error;
    },
  });
});
afterEach(() => unwatch());

it('papers that changed are told as they change', async () => {
  await library.does({ verb: 'clip', ids: [one] });
  await vi.waitFor(() => expect(told).toEqual([[one]]));
  await library.does({ verb: 'clip', ids: [two] });
  await vi.waitFor(() => expect(told).toEqual([[one], [two]]));
});

it('papers that changed while a file came in are told at its end, all at once', async () => {
  await putMeta(library.db, 'importing', JOB);
  await library.does({ verb: 'clip', ids: [one] });
  await library.does({ verb: 'clip', ids: [two] });
  expect(told).toEqual([]);
  await library.db.meta.delete('importing');
  await vi.waitFor(() => expect(told).toEqual([[two, one]]));
});

it('papers are told as they change when the file is stuck', async () => {
  await putMeta(library.db, 'importing', { ...JOB, trouble: 'FileGoneError' });
  await library.does({ verb: 'clip', ids: [three] });
  await vi.waitFor(() => expect(told).toEqual([[three]]));
});
