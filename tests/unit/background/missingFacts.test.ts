import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { missingFacts } from '@/entrypoints/background/missingFacts';
import { factsUnderWay } from '@/lib/library/missingFacts';
import { anId } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const id = anId();
let library: TestLibrary;
const facts = () => missingFacts(async () => ({ db: library.db }));
const alarm = () => browser.alarms.get('missing-facts');
const site = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer);

beforeEach(async () => {
  library = await aLibrary();
  await library.does({ verb: 'clip', ids: [id] });
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('fetches what is not known of a clip, and leaves no alarm', async () => {
  site(async () => Response.json({ id, title: 'On Keeping Offprints', summary: 'Short.' }));
  await facts().fetchSoon();
  expect(await library.db.papers.get(id)).toMatchObject({ title: 'On Keeping Offprints', source: 'api' });
  expect(await alarm()).toBeUndefined();
});

it('has left an alarm behind when the worker dies in the middle of it', async () => {
  site(() => new Promise(() => {}));
  void facts().fetchSoon();
  await vi.waitFor(async () => expect(await alarm()).toBeDefined());
});

it.each([
  ['is broken', 503],
  ['asks for a pause', 429],
  ['does not know the paper', 404],
])('comes back later when the site %s', async (_how, status) => {
  site(async () => new Response('', { status }));
  await facts().fetchSoon();
  expect(await library.db.papers.get(id)).toBeUndefined();
  expect(await alarm()).toBeDefined();
});

it('goes on at its own alarm only', async () => {
  const asked = vi.fn(async () => Response.json({ id, title: 'On Keeping Offprints' }));
  site(asked);
  await facts().onAlarm('another');
  expect(asked).not.toHaveBeenCalled();
  await facts().onAlarm('missing-facts');
  expect(asked).toHaveBeenCalledOnce();
});

it('fetches nothing while the reader paused it, and goes on where it was', async () => {
  const answer = vi.fn(async () => Response.json({ id, title: 'On Keeping Offprints' }));
  site(answer);
  await facts().pause(true);
  await facts().onAlarm('missing-facts');
  expect(await factsUnderWay(library.db)).toEqual({ missing: 1, of: 1, isPaused: true });
  expect([answer.mock.calls.length, await alarm()]).toEqual([0, undefined]);
  await facts().pause(false);
  await vi.waitFor(async () => expect(await factsUnderWay(library.db)).toEqual({ missing: 0, of: 0, isPaused: false }));
});

it('stops after the paper at hand when it is paused on its way, and tells how far it came', async () => {
  await library.does({ verb: 'clip', ids: [anId(), anId()] });
  const fetching = facts();
  vi.stubGlobal('fetch', async (address: string) => {
    await fetching.pause(true);
    return Response.json({ id: address.split('/').at(-1), title: 'On Keeping Offprints' });
  });
  await fetching.fetchSoon();
  await fetching.fetchSoon();
  expect(await factsUnderWay(library.db)).toEqual({ missing: 2, of: 3, isPaused: true });
  expect(await alarm()).toBeUndefined();
});
