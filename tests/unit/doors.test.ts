import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, type Caller, type Doors, rateGate } from '@/lib/doors';
import { NotAllowedError } from '@/lib/messages';
import { type ArxivId, arxivIdOf } from '@/lib/paper';
import { DEFAULTS } from '@/lib/settings';

const page: Caller = { from: 'page', tabId: 7 };
const id = arxivIdOf('2503.02130') as ArxivId;
const aListing = { feed: 'day', day: '2026-09-28', papers: [], skipped: 0, cut: false };
const aRequest = { op: 'operation-1', gesture: { verb: 'clip', ids: [id] } };

function doorsThatRemember() {
  const passed: [string, unknown][] = [];
  const remember =
    <T>(type: string, value: T) =>
    async (body: unknown) => {
      passed.push([type, body]);
      return value;
    };
  const doors: Doors = {
    recordListing: remember('recordListing', []),
    whatIsKnown: remember('whatIsKnown', []),
    markSeen: remember('markSeen', null),
    change: remember('change', { step: 's', known: [] }),
    suggest: remember('suggest', []),
    markOpened: remember('markOpened', null),
    daysListed: remember('daysListed', []),
    fitting: remember('fitting', { ids: [], notUnderstood: [] }),
    citationOf: remember('citationOf', ''),
    backUp: remember('backUp', ''),
    keptOutside: remember('keptOutside', null),
    importFile: remember('importFile', null),
    retryImport: remember('retryImport', null),
    stopImport: remember('stopImport', null),
    pauseFacts: remember('pauseFacts', null),
    openPaper: remember('openPaper', null),
    stripSettings: remember('stripSettings', DEFAULTS.strip),
    changeStripSettings: remember('changeStripSettings', DEFAULTS.strip),
    changePageSettings: remember('changePageSettings', null),
    siteTexts: remember('siteTexts', null),
    mendStore: remember('mendStore', null),
    forgetRecovered: remember('forgetRecovered', null),
  };
  return { doors, passed };
}

describe('a message at the door', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  it.each([
    { type: 'recordListing', body: aListing },
    { type: 'whatIsKnown', body: [id] },
    { type: 'markSeen', body: [] },
    { type: 'markOpened', body: [id] },
    { type: 'daysListed', body: { from: '2026-09-01', to: '2026-09-28' } },
    { type: 'citationOf', body: { ids: [id], as: 'markdown' } },
    { type: 'importFile', body: { step: 'operation-1', title: 'zotero.bib' } },
    { type: 'openPaper', body: { id, what: 'pdf' } },
    { type: 'stripSettings', body: null },
    { type: 'changeStripSettings', body: { keys: false, keyOf: { clip: 'x' } } },
    { type: 'changePageSettings', body: { theme: 'dark', language: 'zh-CN' } },
    { type: 'siteTexts', body: null },
    { type: 'change', body: aRequest },
    {
      type: 'change',
      body: {
        op: 'operation-1',
        gesture: { verb: 'saveRule', rule: 'r', query: 'agents', does: 'dim', tags: [], lists: [], on: false },
      },
    },
    { type: 'change', body: { op: 'operation-1', gesture: { verb: 'renameTag', tag: 'rl', label: 'RL' } } },
    { type: 'change', body: { op: 'operation-1', gesture: { verb: 'colourTag', tag: 'rl', colour: 'teal' } } },
    { type: 'change', body: { op: 'operation-1', gesture: { verb: 'deleteTags', tags: ['rl'] } } },
    { type: 'change', body: { op: 'operation-1', gesture: { verb: 'tellApart', tags: ['rl', 'rls'] } } },
    { type: 'suggest', body: { kind: 'tag', letters: 'rl' } },
    { type: 'mendStore', body: null },
  ])('of the type $type passes when it has the right shape', async (message) => {
    const { doors, passed } = doorsThatRemember();
    expect(await answer(doors, message, page)).toMatchObject({ ok: true });
    expect(passed).toEqual([[message.type, message.body]]);
  });

  it.each<[string, unknown]>([
    ['of no type', { body: [] }],
    ['of an unknown type', { type: 'deleteAll', body: null }],
    ['named like a built-in', { type: 'constructor', body: null }],
    ['that is a list', [1, 2]],
    ['that is nothing', undefined],
    ['with a language that is none', { type: 'changePageSettings', body: { language: '../x' } }],
    ['with a made-up id', { type: 'markSeen', body: ['../..'] }],
    ['with an id that has a version', { type: 'markSeen', body: ['2503.02130v2'] }],
    ['with too many ids', { type: 'markSeen', body: Array(501).fill(id) }],
    [
      'with a colour that is none',
      { type: 'change', body: { ...aRequest, gesture: { verb: 'colourTag', tag: 'rl', colour: '#fff' } } },
    ],
    ['with one tag told apart', { type: 'change', body: { ...aRequest, gesture: { verb: 'tellApart', tags: ['a'] } } }],
    ['with an unknown verb', { type: 'change', body: { op: 'operation-1', gesture: { verb: 'shred', ids: [id] } } }],
    [
      'with an endless query',
      {
        type: 'change',
        body: { ...aRequest, gesture: { verb: 'saveSearch', list: 'l', name: 'n', query: 'x'.repeat(50_001) } },
      },
    ],
    [
      'that looks in no place we know',
      { type: 'change', body: { ...aRequest, gesture: { verb: 'changeSearch', list: 'l', query: 'x', scope: 'web' } } },
    ],
    [
      'of a rule, which only the background may speak for',
      { type: 'change', body: { ...aRequest, gesture: { verb: 'rule', rule: 'r', query: 'agents', ids: [id] } } },
    ],
    ['without operation id', { type: 'change', body: { gesture: aRequest.gesture } }],
    [
      'with a note of two papers',
      { type: 'change', body: { ...aRequest, gesture: { verb: 'note', ids: [id, id], note: '' } } },
    ],
    [
      'with an endless note',
      { type: 'change', body: { ...aRequest, gesture: { verb: 'note', ids: [id], note: 'x'.repeat(200_001) } } },
    ],
    [
      'with a script for code',
      {
        type: 'recordListing',
        body: {
          ...aListing,
          papers: [
            { source: 'json', paper: { id, title: 'T', authors: [], keywords: [], codeUrl: 'javascript:alert(1)' } },
          ],
        },
      },
    ],
    [
      'with negative upvotes',
      {
        type: 'recordListing',
        body: {
          ...aListing,
          papers: [{ source: 'json', paper: { id, title: 'T', authors: [], keywords: [], upvotes: -1 } }],
        },
      },
    ],
    [
      'with a listing of 100 MB',
      {
        type: 'recordListing',
        body: {
          ...aListing,
          papers: Array.from({ length: 500 }, (_, i) => ({
            source: 'json',
            paper: { id: `2609.${10_000 + i}`, title: 'T', authors: Array(2_000).fill('a'.repeat(100)), keywords: [] },
          })),
        },
      },
    ],
  ])('M01 %s is refused and reaches nothing', async (_what, message) => {
    const { doors, passed } = doorsThatRemember();
    expect(await answer(doors, message, page)).toMatchObject({ ok: false, name: NotAllowedError.name });
    expect(passed).toEqual([]);
  });

  it('keeps only what a paper has, nothing that the sender added', async () => {
    const { doors, passed } = doorsThatRemember();
    const paper = { id, title: 'T', authors: [], keywords: [] };
    const sent = JSON.parse(JSON.stringify({ ...paper, note: 'mine' }).replace('{', '{"__proto__":{"polluted":1},'));
    await answer(
      doors,
      { type: 'recordListing', body: { ...aListing, papers: [{ source: 'json', paper: sent }] } },
      page,
    );
    expect(passed[0]?.[1]).toMatchObject({ papers: [{ source: 'json', paper }] });
    expect(JSON.stringify(passed)).not.toMatch(/mine|polluted/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('hands back the name of what failed', async () => {
    const { doors } = doorsThatRemember();
    class StoreFailedError extends Error {
      override readonly name = 'StoreFailedError';
    }
    doors.change = () => Promise.reject(new StoreFailedError('disk full'));
    expect(await answer(doors, { type: 'change', body: aRequest }, page)).toEqual({
      ok: false,
      name: 'StoreFailedError',
      message: 'disk full',
    });
  });
});

describe('M06 the rate gate', () => {
  const letters = { type: 'suggest', body: { kind: 'tag', letters: 'r' } };

  it('lets a tab send 20 messages in a second and refuses the rest until the next', () => {
    let now = 0;
    const mayPass = rateGate(() => now);
    expect(Array.from({ length: 25 }, () => mayPass(page, letters)).filter(Boolean)).toHaveLength(20);
    expect(mayPass({ from: 'page', tabId: 8 }, letters)).toBe(true);
    now = 1_000;
    expect(mayPass(page, letters)).toBe(true);
  });

  it('lets a gesture pass after a burst of letters', () => {
    const mayPass = rateGate(() => 0);
    for (let i = 0; i < 25; i++) mayPass(page, letters);
    expect(mayPass(page, { type: 'change', body: aRequest })).toBe(true);
  });

  it('never holds up our own pages', () => {
    const mayPass = rateGate(() => 0);
    expect(Array.from({ length: 100 }, () => mayPass({ from: 'extension' }, letters)).every(Boolean)).toBe(true);
  });
});
