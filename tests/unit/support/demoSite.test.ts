import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { demoSite } from '@/tests/support/demo/demoSite';
import { SITE } from '@/tests/support/site';

const demo = demoSite('2026-09-30' as Day);

async function ask(address: string) {
  return demo.route({ url: new URL(address, SITE), method: 'GET', headers: {} });
}

async function pageAt(address: string): Promise<Document> {
  const html = String((await ask(address))?.body).replace(/<link[^>]*>/g, '');
  return new DOMParser().parseFromString(html, 'text/html');
}

function propsOf(page: Document): { dailyPapers: unknown[]; searchResults?: unknown[]; dateString?: string } {
  return JSON.parse(page.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '{}');
}

describe('the demo site', () => {
  it.each([
    ['/papers', demo.on().length],
    ['/papers/date/2026-09-29', demo.on('2026-09-29' as Day).length],
    ['/papers/month/2026-09', 104],
    ['/papers/trending', 50],
  ])('%s lists its papers in cards and in JSON', async (address, count) => {
    const page = await pageAt(address);
    expect(page.querySelectorAll('article').length).toBe(count);
    expect(propsOf(page).dailyPapers.length).toBe(count);
  });

  it('shows another day for a day without papers', async () => {
    expect(propsOf(await pageAt('/papers/date/2026-09-27')).dateString).toBe('2026-09-25');
  });

  it('shows each trending card in two halves', async () => {
    const page = await pageAt('/papers/trending');
    expect(page.querySelectorAll('article:first-of-type h3').length).toBe(2);
  });

  it('finds papers by their words', async () => {
    const { searchResults } = propsOf(await pageAt('/papers?q=weather'));
    expect(searchResults?.length).toBeGreaterThan(0);
  });

  it('answers for a paper by its id, and not for an unknown one', async () => {
    const [paper] = demo.papers;
    expect(JSON.parse(String((await ask(`/api/papers/${paper?.id}`))?.body))).toMatchObject({ id: paper?.id });
    expect(await ask('/api/papers/2609.00001')).toMatchObject({ status: 404 });
  });

  it('leaves other addresses to other routes', async () => {
    expect(await ask('/models')).toBeUndefined();
  });
});
