import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { libraryDoors } from '@/entrypoints/background/doors';
import { type Occasion, snapshotOf } from '@/lib/backups/snapshotName';
import type { Caller, Doors } from '@/lib/doors';
import { metaOf } from '@/lib/library/db';
import type { Gesture } from '@/lib/library/gesture';
import { recordListing } from '@/lib/library/recordListing';
import { NotAllowedError } from '@/lib/messages';
import type { ArxivId, Day } from '@/lib/paper';
import { DEFAULTS } from '@/lib/settings';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const page: Caller = { from: 'page', tabId: 1 };
const ours: Caller = { from: 'extension' };
const listed = aPaper();
const id = listed.id;

let library: TestLibrary;
let doors: Doors;
let fetched = 0;
const told: unknown[] = [];
const taken: string[] = [];
const take = async (occasion: Occasion) => snapshotOf(occasion, MORNING);
const imports = { start: async () => {}, retry: async () => {}, stop: async () => {} };
const pause = async () => {};
let operations = 0;
const asks = (gesture: Gesture, caller: Caller) => doors.change({ op: `operation-${operations++}`, gesture }, caller);

beforeEach(async () => {
  library = await aLibrary();
  fetched = 0;
  told.length = 0;
  taken.length = 0;
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_tab: number, message: unknown) => {
    told.push(message);
    return { ok: true, value: null };
  });
  const index = { soon: () => {}, mend: async () => {} };
  const facts = { fetchSoon: async () => void fetched++, pause };
  const rules = { soon: () => {} };
  const backups = { beforeMany: async (occasion: string) => void taken.push(occasion), take };
  const opened = async () => ({ db: library.db });
  doors = libraryDoors({ library: opened, writable: opened }, library.mirror, facts, index, rules, backups, imports);
  await recordListing(library.db, aListing([listed]), MORNING);
});

describe('a removal', () => {
  it('of many papers has a snapshot taken first, one of a few has not', async () => {
    await asks({ verb: 'remove', ids: Array.from({ length: 49 }, () => anId()) }, ours);
    expect(taken).toEqual([]);
    await asks({ verb: 'remove', ids: Array.from({ length: 50 }, () => anId()) }, ours);
    expect(taken).toEqual(['removal']);
  });
});

describe('M02 what only our own pages may ask', () => {
  it.each([
    ['backUp', null],
    ['keptOutside', 'file'],
    ['importFile', { step: 'operation-1', title: 'zotero.bib' }],
    ['retryImport', null],
    ['stopImport', null],
    ['pauseFacts', { isPaused: true }],
  ] as const)('%s', async (name, body) => {
    await expect(doors[name](body as never, page)).rejects.toThrow(NotAllowedError);
    await expect(doors[name](body as never, ours)).resolves.not.toThrow();
  });

  it('remembers when a copy was kept outside the browser', async () => {
    await doors.keptOutside('folder', ours);
    expect(await metaOf(library.db, 'outside')).toMatchObject({ to: 'folder' });
  });
});

describe('a page of the site', () => {
  it.each<Gesture>([
    { verb: 'clip', ids: [id] },
    { verb: 'remove', ids: [id] },
    { verb: 'star', ids: [id], on: true },
    { verb: 'tag', ids: [id], add: ['rl'], drop: [] },
    { verb: 'list', ids: [id], add: [], drop: [] },
    { verb: 'createList', list: 'list-1', name: 'Robots', ids: [id] },
    { verb: 'dismiss', ids: [id], on: true },
    { verb: 'undim', ids: [id] },
    { verb: 'status', ids: [id], status: 'read' },
  ])('may $verb a paper that was listed', async (gesture) => {
    expect(await asks(gesture, page)).toMatchObject({ known: [{ id }] });
  });

  it.each<Gesture>([
    { verb: 'note', ids: [id], note: 'mine' },
    { verb: 'renameList', list: 'list-1', name: 'Other' },
    { verb: 'orderLists', lists: ['list-1'] },
    { verb: 'deleteList', list: 'list-1' },
    { verb: 'saveSearch', list: 'list-1', name: 'Robots', query: 'robots' },
    { verb: 'changeSearch', list: 'list-1', query: 'robots' },
    { verb: 'renameTag', tag: 'rl', label: 'RL' },
    { verb: 'colourTag', tag: 'rl', colour: 'red' },
    { verb: 'deleteTags', tags: ['rl'] },
    { verb: 'tellApart', tags: ['rl', 'rls'] },
    { verb: 'saveRule', rule: 'rule-1', query: 'agents', does: 'clip', tags: [], lists: [], on: true },
    { verb: 'switchRule', rule: 'rule-1', on: true },
    { verb: 'deleteRule', rule: 'rule-1' },
  ])('may not $verb', async (gesture) => {
    await expect(asks(gesture, page)).rejects.toThrow(NotAllowedError);
    expect(await library.db.changes.count()).toBe(0);
  });

  it('may not touch a paper that no page has listed', async () => {
    await expect(asks({ verb: 'clip', ids: [anId()] }, page)).rejects.toThrow(NotAllowedError);
  });

  it('neither sees a saved search among the lists nor puts a paper on it', async () => {
    await asks({ verb: 'saveSearch', list: 'search-1', name: 'Robots', query: 'robots' }, ours);
    await asks({ verb: 'createList', list: 'list-1', name: 'Robot arms', ids: [] }, ours);
    expect(await doors.suggest({ kind: 'list', letters: 'robot' }, page)).toEqual([
      { key: 'list-1', label: 'Robot arms' },
    ]);
    const byName = await asks({ verb: 'createList', list: 'list-2', name: 'Robots', ids: [id] }, page);
    expect(byName.known).toMatchObject([{ lists: ['list-2'] }]);
    await expect(asks({ verb: 'list', ids: [id], add: ['search-1'], drop: [] }, page)).rejects.toMatchObject({
      name: 'SavedSearchError',
    });
  });

  it('hears nothing of papers that no page has listed', async () => {
    const secret = anId();
    await asks({ verb: 'tag', ids: [secret], add: ['secret'], drop: [] }, ours);
    await asks({ verb: 'tag', ids: [id], add: ['rl'], drop: [] }, ours);
    expect(JSON.stringify(await doors.whatIsKnown([secret, id], page))).not.toContain('secret');
    await vi.waitFor(() => expect(JSON.stringify(told)).toContain('rl'));
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});

describe('another name for a tag', () => {
  it('is what saved searches ask for from then on, as far as it fits', async () => {
    const rest = ` ${'x'.repeat(290)}`;
    await asks({ verb: 'tag', ids: [id], add: ['RL', 'RL/Deep'], drop: [] }, ours);
    await asks({ verb: 'saveSearch', list: 'one', name: 'One', query: 'is:unread -tag:rl tag:"RL/Deep"' }, ours);
    await asks({ verb: 'saveSearch', list: 'two', name: 'Two', query: 'rl or title:rl' }, ours);
    await asks({ verb: 'saveSearch', list: 'big', name: 'Big', query: `tag:rl${rest}` }, ours);
    await asks({ verb: 'renameTag', tag: 'RL', label: 'Deep learning' }, ours);
    const queries = async () =>
      Object.fromEntries((await library.db.lists.toArray()).map((list) => [list.id, list.query]));
    expect(await queries()).toEqual({
      one: 'is:unread -tag:"Deep learning" tag:"Deep learning/Deep"',
      two: 'rl or title:rl',
      big: `tag:rl${rest}`,
    });
    await asks({ verb: 'undo' }, ours);
    expect((await queries()).one).toBe('is:unread -tag:rl tag:"RL/Deep"');
  });
});

describe('facts of papers', () => {
  it('are asked for when a paper is clipped by its id, and not at each later gesture', async () => {
    const unknown: ArxivId = anId();
    await asks({ verb: 'clip', ids: [unknown] }, ours);
    await new Promise((later) => setTimeout(later, 2));
    await asks({ verb: 'star', ids: [unknown], on: true }, ours);
    expect(fetched).toBe(1);
  });

  it('are not asked for when a listing gave them', async () => {
    await asks({ verb: 'clip', ids: [id] }, page);
    expect(fetched).toBe(0);
  });
});

describe('what a page may ask besides', () => {
  const stranger = anId();

  it('takes back the reader’s last gesture, and tells the page of listed papers only', async () => {
    await asks({ verb: 'clip', ids: [id, stranger] }, ours);
    const answer = await asks({ verb: 'undo' }, page);
    expect(answer.undone).toBe('clip');
    expect(answer.known.map((known) => [known.id, known.clippedAt])).toEqual([[id, undefined]]);
  });

  it('cites listed papers, and no other', async () => {
    const cite = (ids: ArxivId[], caller: Caller) => doors.citationOf({ ids, as: 'bibtex' }, caller);
    expect(await cite([id], page)).toContain(`eprint = {${id}}`);
    await expect(cite([id, stranger], page)).rejects.toThrow(NotAllowedError);
    expect(await cite([stranger], ours)).toBe('');
    expect((await cite([id, stranger, id], ours)).match(/^@misc/gm)).toHaveLength(2);
    expect(await doors.citationOf({ ids: [id, id], as: 'markdown' }, page)).toMatch(
      /^(.*\]\(https:\/\/arxiv.*\n?){2}$/,
    );
    expect(await doors.citationOf({ ids: [id], as: 'plain' }, page)).toContain(`arXiv:${id}`);
  });

  it('opens a listed paper behind and its PDF before, beside the tab that asked', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await doors.openPaper({ id, what: 'page' }, page);
    await doors.openPaper({ id, what: 'pdf' }, page);
    expect(create.mock.calls).toEqual([
      [{ url: `https://huggingface.co/papers/${id}`, active: false, openerTabId: 1 }],
      [{ url: `https://arxiv.org/pdf/${id}`, active: true, openerTabId: 1 }],
    ]);
    await expect(doors.openPaper({ id: stranger, what: 'page' }, page)).rejects.toThrow(NotAllowedError);
  });

  it('remembers that a paper was opened elsewhere, and tells the tabs', async () => {
    await doors.markOpened([id], page);
    const [known] = await doors.whatIsKnown([id], page);
    expect([known?.openedAt, known?.seenAt]).toEqual([expect.any(Number), known?.openedAt]);
    expect(told).toContainEqual(expect.objectContaining({ type: 'papersChanged', body: [known] }));
    await expect(doors.markOpened([stranger], page)).rejects.toThrow(NotAllowedError);
  });

  it('tells the tabs that a paper was opened by its own page, and of nothing that other pages list', async () => {
    await doors.recordListing(aListing([listed], { feed: 'day', day: '2026-09-28' as Day }), page);
    await doors.recordListing(aListing([listed], { feed: 'paper', id }), page);
    const [known] = await doors.whatIsKnown([id], page);
    expect(known).toMatchObject({ id, openedAt: expect.any(Number) });
    await vi.waitFor(() => expect(told).toEqual([expect.objectContaining({ type: 'papersChanged', body: [known] })]));
  });

  it('counts the unseen papers of a day', async () => {
    const september = { from: '2026-09-01' as Day, to: '2026-09-30' as Day };
    expect(await doors.daysListed(september, page)).toEqual([{ day: '2026-09-28', listed: 1, unseen: 1 }]);
  });

  it('changes the strips’ settings for every tab', async () => {
    const changed = await doors.changeStripSettings({ view: 'titles' }, page);
    expect(changed).toEqual({ ...DEFAULTS.strip, view: 'titles' });
    expect(await doors.stripSettings(null, page)).toEqual(changed);
    await vi.waitFor(() => expect(told).toContainEqual({ type: 'settingsChanged', body: changed }));
  });
});
