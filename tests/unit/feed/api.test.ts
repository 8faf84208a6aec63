import { describe, expect, it } from 'vitest';
import { fetchPaper, PaperUnknownError, paperFromApi, SiteBusyError, SiteUnreachableError } from '@/lib/feed/api';
import { retryAfterMs } from '@/lib/feed/retryAfterMs';
import type { ArxivId } from '@/lib/paper';

const id = '2609.90011' as ArxivId;
const flat = {
  id,
  title: 'Lantern\n  Tables',
  summary: 'Lamps,\nmostly.',
  authors: [{ name: 'Orsolya Windmere', hidden: false }],
  publishedAt: '2026-09-24T00:00:00.000Z',
  submittedOnDailyAt: '2026-09-28T00:00:00.000Z',
  submittedOnDailyBy: { user: 'windmere', fullname: 'Orsolya Windmere' },
  upvotes: 128,
  numComments: 3,
};

interface Asked {
  url: string;
  options: RequestInit;
}

/** A site that always gives one answer, and remembers how it was asked. */
function aSite(answer: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (url, options = {}) => {
    asked.push({ url: String(url), options });
    return answer();
  };
  return { asked, fetch };
}

const json = (body: unknown, init?: ResponseInit) => () => new Response(JSON.stringify(body), init);

describe('paperFromApi', () => {
  it('reads a flat paper', () => {
    expect(paperFromApi(flat)).toStrictEqual({
      id,
      title: 'Lantern Tables',
      abstract: 'Lamps, mostly.',
      authors: ['Orsolya Windmere'],
      keywords: [],
      publishedOn: '2026-09-24',
      featuredOn: '2026-09-28',
      submitter: 'windmere',
      upvotes: 128,
      comments: 3,
    });
  });

  it.each([null, [], 'x', {}, { error: 'x' }, { id }, { title: 'On' }])('finds no paper in %j', (answer) =>
    expect(paperFromApi(answer)).toBeUndefined(),
  );
});

describe('fetchPaper', () => {
  it("asks the site's API once, as nobody in particular", async () => {
    const { asked, fetch } = aSite(json(flat));
    expect(await fetchPaper(id, fetch)).toMatchObject({ id, title: 'Lantern Tables' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: 'https://huggingface.co/api/papers/2609.90011',
      options: { credentials: 'omit', redirect: 'error', signal: expect.any(AbortSignal) },
    });
  });

  it.each([
    ['the site does not know the paper', json({ error: 'not found' }, { status: 404 }), PaperUnknownError],
    ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch')), SiteUnreachableError],
    ['the answer takes too long', () => Promise.reject(new DOMException('late', 'TimeoutError')), SiteUnreachableError],
    ['the site is broken', json({}, { status: 502 }), SiteUnreachableError],
    ['the site wants a login', json({}, { status: 401 }), SiteUnreachableError],
    [
      'something else answers in its place',
      () => new Response('<html>Log in to this network</html>'),
      SiteUnreachableError,
    ],
    ['the answer is no paper', json([]), SiteUnreachableError],
    ['the answer is another paper', json({ ...flat, id: '2609.90012' }), SiteUnreachableError],
    ['the site has answered enough', json({}, { status: 429 }), SiteBusyError],
  ])('says by name that %s', async (_name, answer, named) => {
    await expect(fetchPaper(id, aSite(answer).fetch)).rejects.toBeInstanceOf(named);
  });

  it('keeps the reason of a failure', async () => {
    const cause = new TypeError('Failed to fetch');
    const failing = aSite(() => Promise.reject(cause));
    await expect(fetchPaper(id, failing.fetch)).rejects.toMatchObject({ name: 'SiteUnreachableError', cause });
  });

  it('says when a busy site may be asked again', async () => {
    const busy = aSite(json({}, { status: 429, headers: { 'Retry-After': '42' } }));
    await expect(fetchPaper(id, busy.fetch)).rejects.toMatchObject({ name: 'SiteBusyError', retryAfterMs: 42_000 });
  });

  it('does not ask for papers of the old numbering, which the site never held', async () => {
    const { asked, fetch } = aSite(json(flat));
    await expect(fetchPaper('math/0309136' as ArxivId, fetch)).rejects.toBeInstanceOf(PaperUnknownError);
    expect(asked).toEqual([]);
  });
});

describe('retryAfterMs', () => {
  const now = Date.parse('2026-10-01T12:00:00Z');
  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'Retry-After': '42' }, 42_000],
    ['a date', { 'Retry-After': 'Thu, 01 Oct 2026 12:01:00 GMT' }, 60_000],
    ['a date gone by', { 'Retry-After': 'Thu, 01 Oct 2026 11:00:00 GMT' }, 1000],
    ['the rest of a window', { RateLimit: '"api";r=0;t=117' }, 117_000],
    ['both: the plain word first', { 'Retry-After': '5', RateLimit: '"api";r=0;t=117' }, 5000],
    ['nothing', {}, 300_000],
    ['nonsense', { 'Retry-After': 'soon', RateLimit: 'much' }, 300_000],
    ['for ever', { 'Retry-After': '999999999' }, 3_600_000],
    ['at once', { 'Retry-After': '0' }, 1000],
  ])('waits when told %s', (_name, headers, ms) => expect(retryAfterMs(new Headers(headers), now)).toBe(ms));
});
