import { describe, expect, it } from 'vitest';
import { addressOf, isSiteOrigin, leadsElsewhere, occasionOf, paperAddress, paperLinks } from '@/lib/feed/addresses';
import type { Occasion } from '@/lib/listing';
import type { ArxivId, Day, Paper } from '@/lib/paper';

const SITE = 'https://huggingface.co';
const id = '2503.02130' as ArxivId;
const old = 'math/0309136' as ArxivId;

describe('occasionOf', () => {
  it.each<[string, Occasion]>([
    ['/papers', { feed: 'day' }],
    ['/papers/', { feed: 'day' }],
    ['/papers#top', { feed: 'day' }],
    ['/papers?date=2024-08-01', { feed: 'day', day: '2024-08-01' as Day }],
    ['/papers?date=someday', { feed: 'day' }],
    ['/papers/date/2026-09-28', { feed: 'day', day: '2026-09-28' as Day }],
    ['/papers/date', { feed: 'day' }],
    ['/papers/week/2026-W39', { feed: 'week', week: '2026-W39' }],
    ['/papers/week', { feed: 'week' }],
    ['/papers/month/2026-09', { feed: 'month', month: '2026-09' }],
    ['/papers/month', { feed: 'month' }],
    ['/papers/trending', { feed: 'trending' }],
    ['/papers?q=slow+clocks', { feed: 'search', query: 'slow clocks' }],
    ['/papers?q=%20slow%0A%20clocks%20', { feed: 'search', query: 'slow clocks' }],
    ['/papers?date=2024-08-01&q=a', { feed: 'search', query: 'a' }],
    ['/papers/date/2026-09-28?q=a', { feed: 'search', query: 'a' }],
    ['/papers?q=', { feed: 'day' }],
    ['/papers/2503.02130', { feed: 'paper', id }],
    ['/papers/2503.02130v2', { feed: 'paper', id }],
    ['/papers/2503.02130?q=a#community', { feed: 'paper', id }],
  ])('reads %s', (path, occasion) => expect(occasionOf(SITE + path)).toEqual(occasion));

  it.each([
    `${SITE}/`,
    `${SITE}/paper`,
    `${SITE}/papers-anything`,
    `${SITE}/papersx/2503.02130`,
    `${SITE}/papers/submit`,
    `${SITE}/papers/date/2026-02-30`,
    `${SITE}/papers/date/2026-09-28/more`,
    `${SITE}/papers/week/2026-W54`,
    `${SITE}/papers/week/39`,
    `${SITE}/papers/month/2026-13`,
    `${SITE}/papers/trending/2026`,
    `${SITE}/papers/2503.02130/edit`,
    `${SITE}/papers/../2503.02130`,
    `${SITE}/docs/papers`,
    `${SITE}:8443/papers`,
    'http://huggingface.co/papers',
    'https://hf.co/papers',
    'https://www.huggingface.co/papers',
    'https://huggingface.co.evil.com/papers',
    'https://evil.com/huggingface.co/papers',
    'https://huggingface.co@evil.com/papers',
    'https://someone@huggingface.co/papers',
    'https://evil.com\\@huggingface.co/papers',
    'https://xn--hggingface-9db.co/papers',
    'blob:https://huggingface.co/papers',
    'about:blank',
    'papers',
    '',
  ])('has no occasion for %j', (url) => expect(occasionOf(url)).toBeUndefined());

  it('keeps a query as short as the site does', () => {
    expect(occasionOf(`${SITE}/papers?q=${'long '.repeat(200)}`)).toEqual({
      feed: 'search',
      query: 'long '.repeat(50).trim(),
    });
  });
});

describe('addressOf', () => {
  it.each<Occasion>([
    { feed: 'day' },
    { feed: 'day', day: '2026-09-28' as Day },
    { feed: 'week', week: '2026-W39' },
    { feed: 'month', month: '2026-09' },
    { feed: 'week' },
    { feed: 'month' },
    { feed: 'trending' },
    { feed: 'search', query: 'a & b? "c" 100% #d' },
    { feed: 'paper', id },
  ])('leads back to $feed', (occasion) => expect(occasionOf(addressOf(occasion))).toEqual(occasion));

  it('shows a paper of the old numbering at arXiv', () => {
    expect(paperAddress(old)).toBe('https://arxiv.org/abs/math/0309136');
    expect(paperAddress(id)).toBe('https://huggingface.co/papers/2503.02130');
  });
});

describe('P14 isSiteOrigin', () => {
  it.each([
    ['https://huggingface.co', true],
    ['http://huggingface.co', false],
    ['https://huggingface.co.evil.com', false],
    ['https://huggingface.co:444', false],
    ['null', false],
    ['', false],
  ])('says of %j: %s', (origin, isSite) => expect(isSiteOrigin(origin)).toBe(isSite));
});

describe('leadsElsewhere', () => {
  it.each([
    ['https://arxiv.org/abs/2609.10001v1', '2609.10001'],
    ['https://arxiv.org/pdf/2609.10001', '2609.10001'],
    ['https://huggingface.co/papers/2609.10001', undefined],
    ['https://github.com/harbour/lamps', undefined],
    ['javascript:void 0', undefined],
  ])('%s shows off the site: %s', (url, id) => {
    expect(leadsElsewhere(url)).toBe(id);
  });
});

describe('paperLinks', () => {
  const paper: Paper = { id, title: 'On Reading', authors: [], keywords: [] };

  it('leads to the site, arXiv and alphaXiv, and to code and project when they are said', () => {
    const links = paperLinks({
      ...paper,
      codeUrl: 'https://github.com/a/b',
      projectUrl: 'https://on-reading.example/',
    });
    expect(links).toEqual([
      { kind: 'site', href: 'https://huggingface.co/papers/2503.02130' },
      { kind: 'pdf', href: 'https://arxiv.org/pdf/2503.02130' },
      { kind: 'arxiv', href: 'https://arxiv.org/abs/2503.02130' },
      { kind: 'alphaxiv', href: 'https://www.alphaxiv.org/abs/2503.02130' },
      { kind: 'code', href: 'https://github.com/a/b' },
      { kind: 'project', href: 'https://on-reading.example/' },
    ]);
  });

  it('leaves the site out for the old numbering', () => {
    expect(paperLinks({ ...paper, id: old }).map(({ kind }) => kind)).toEqual(['pdf', 'arxiv', 'alphaxiv']);
  });

  it('takes code only from places that keep code', () => {
    const kinds = paperLinks({ ...paper, codeUrl: 'https://elsewhere.example/a/b' }).map(({ kind }) => kind);
    expect(kinds).not.toContain('code');
  });
});
