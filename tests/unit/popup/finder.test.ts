import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Finder, openFinder } from '@/entrypoints/popup/finder';
import type { Scope } from '@/lib/library/queries';
import { aPaper } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { clipped } from './aPopup';

const lanterns = aPaper({ title: 'Lanterns for Long Contexts' });
const robots = aPaper({ title: 'Robots that Fold Paper' });

let library: TestLibrary;
let finder: Finder;

beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  library = await aLibrary();
  await clipped(library, [lanterns, robots]);
});
afterEach(() => finder.stop());

async function grown(scope: Scope = 'clips', isWaitedFor = true): Promise<Finder> {
  await new Promise<void>((onGrown, onFailed) => {
    finder = openFinder(library.db, scope, { isWaitedFor: () => isWaitedFor, onGrown, onFailed });
  });
  return finder;
}
const found = (query: string) => finder.find(query)?.map(({ id }) => id);

it.each([true, false])('finds clips once it has read them, waited for (%s) or not', async (isWaitedFor) => {
  await grown('clips', isWaitedFor);
  expect(found('robots')).toEqual([robots.id]);
});

it('answers nothing, not emptiness, before', async () => {
  const grows = grown();
  expect(finder.find('robots')).toBeUndefined();
  await grows;
});

it('finds abstracts when it has grown whole', async () => {
  await grown();
  await vi.waitFor(() => expect(found('lanterns measure')).toContain(lanterns.id));
});

it('takes up what changed of a paper', async () => {
  await grown();
  await vi.waitFor(() => expect(found('measure')).toContain(lanterns.id));
  await library.does({ verb: 'tag', ids: [robots.id], add: ['seminar'], drop: [] });
  await finder.refresh([robots.id]);
  expect(found('seminar')).toEqual([robots.id]);
});

it('does not lose what changes while it grows', async () => {
  const grows = grown();
  await library.does({ verb: 'tag', ids: [robots.id], add: ['seminar'], drop: [] });
  void finder.refresh([robots.id]);
  await grows;
  await vi.waitFor(() => expect(found('seminar')).toEqual([robots.id]));
});

it('forgets a clip that was removed, but not among everything seen', async () => {
  await library.does({ verb: 'note', ids: [robots.id], note: 'for the seminar' });
  await grown('everything');
  await vi.waitFor(() => expect(found('seminar')).toEqual([robots.id]));
  await library.does({ verb: 'remove', ids: [robots.id] });
  await finder.refresh([robots.id]);
  expect(found('robots')).toEqual([robots.id]);
  expect(found('seminar')).toEqual([]);
  finder.stop();
  await grown('clips');
  expect(found('robots')).toEqual([]);
});

it('leaves out what is not on the shelf', async () => {
  await grown();
  expect(finder.find('paper robots', (id) => id !== robots.id)?.map(({ id }) => id)).not.toContain(robots.id);
});
