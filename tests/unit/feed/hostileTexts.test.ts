import { describe, expect, it } from 'vitest';
import { readListing } from '@/lib/feed/readListing';
import { ListingChangedError } from '@/lib/listing';
import { aDay, anEntry, aPage, DAY_URL } from './page';

const told = (paper: Record<string, unknown>, entry: Record<string, unknown> = {}) => {
  const { papers } = readListing(aPage({ json: aDay([anEntry('2609.90001', paper, entry)]) }), DAY_URL);
  return papers[0]?.paper;
};

describe('P07 titles that want to be markup', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '<svg onload=alert(1)>',
    '{{7*7}}',
    'javascript:alert(1)',
  ])('%s stays text', (title) => {
    const page = aPage({ json: aDay([anEntry('2609.90001', { title })]) });
    const elements = page.querySelectorAll('*').length;
    expect(readListing(page, DAY_URL).papers[0]?.paper.title).toBe(title);
    expect(page.querySelectorAll('*')).toHaveLength(elements);
  });
});

describe('P08 titles of strange length and letters', () => {
  const most = 500;
  it.each([
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['ten thousand marks', `a${'\u0301'.repeat(10_000)}`],
    ['many joined emoji', '👩‍👩‍👧‍👦'.repeat(1000)],
  ])('%s is cut', (_name, title) => {
    const { length } = told({ title })?.title ?? '';
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(most);
  });

  it('direction overrides, zero-width characters and breaks are taken out', () => {
    expect(told({ title: '\u202eOn\u202c\u200b\n\t Reading' })?.title).toBe('On Reading');
  });

  it('abstracts, authors and names are cut', () => {
    const authors = Array.from({ length: 5000 }, () => ({ name: 'n'.repeat(1000) }));
    const paper = told({ summary: 'y'.repeat(100_000), authors });
    expect(paper?.abstract).toHaveLength(20_000);
    expect(paper?.authors).toHaveLength(2000);
    expect(paper?.authors[0]).toHaveLength(200);
    expect(paper?.authorCount).toBe(5000);
  });
});

describe('P09 values of the wrong type', () => {
  it.each([
    ['a title that is a number', { title: 1984 }, { title: '1984' }],
    ['authors that are a text', { authors: 'Ada' }, { authors: [] }],
    ['authors that are texts', { authors: ['Ada', 7, null, {}, { name: ['x'] }] }, { authors: ['Ada', '7'] }],
    ['keywords that are an object', { ai_keywords: { 0: 'x' } }, { keywords: [] }],
    ['upvotes spelt as a text', { upvotes: '12' }, { upvotes: 12 }],
  ])('%s: read as far as may be', (_name, said, expected) => expect(told(said)).toMatchObject(expected));

  it.each([
    ['upvotes', { upvotes: '1e999' }],
    ['upvotes', { upvotes: -1 }],
    ['upvotes', { upvotes: {} }],
    ['publishedOn', { publishedAt: '9999-99-99' }],
    ['publishedOn', { publishedAt: 0 }],
    ['publishedOn', { publishedAt: 1e20 }],
    ['featuredOn', { submittedOnDailyAt: ['2026-09-28'] }],
    ['abstract', { summary: ['x'] }],
    ['codeUrl', { githubRepo: 'javascript:alert(1)' }],
    ['codeUrl', { githubRepo: { href: 'https://github.com/a/b' } }],
    ['projectUrl', { projectPage: 'http://on-reading.example/' }],
    ['organisation', { organization: 'Lab' }],
    ['organisation', { organization: { name: {} } }],
    ['submitter', { submittedOnDailyBy: 'ada' }],
    ['aiSummary', { ai_summary: false }],
  ])('%s is left out when the page says %j', (fact, said) => expect(told(said)).not.toHaveProperty(fact));

  it.each([{ title: ['On'] }, { title: {} }, { title: null }, { title: ' \n' }, { title: true }])(
    'a paper with %j has no title and is skipped',
    (said) => expect(() => told(said)).toThrow(ListingChangedError),
  );
});
