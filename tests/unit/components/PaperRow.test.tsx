import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PaperRow, type PaperRowProps, type RowDeed } from '@/components/PaperRow';
import type { Row } from '@/lib/library/queries';
import { localDay } from '@/lib/paper';
import { aClip, aKeptPaper, anId, aTag, MORNING } from '@/tests/support/factories';

afterEach(cleanup);

function aRow(facts: Partial<Row> = {}): Row {
  const id = facts.id ?? anId();
  return { id, paper: aKeptPaper({ id }), clip: aClip({ paperId: id }), tags: [], ...facts };
}

function show(row: Row, props: Partial<PaperRowProps> = {}) {
  const deeds: RowDeed[] = [];
  const { container } = render(
    <PaperRow
      row={row}
      titleId="title"
      opened={false}
      active
      today={localDay(MORNING)}
      onDeed={(deed) => deeds.push(deed)}
      {...props}
    />,
  );
  return { deeds, container, hand: userEvent.setup() };
}

describe('what a row shows', () => {
  it('is title, authors, day, upvotes and tags', () => {
    const paper = aKeptPaper({ authors: ['Mira', 'Jon', 'Li', 'Ayşe', 'Tomás'], upvotes: 1 });
    const { container } = show(aRow({ id: paper.id, paper, tags: [aTag('rl')] }));
    expect(screen.getByRole('heading', { name: 'Lanterns for Long Contexts' })).toBeTruthy();
    expect(container.textContent).toContain('Mira, Jon, Li +2 more');
    expect(container.textContent).toContain('Sep 28');
    expect(screen.getByLabelText('1 upvote')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'rl' })).toBeTruthy();
  });

  it('is the arXiv id while nothing else is known of the paper', () => {
    const row = aRow({ paper: undefined });
    const { container } = show(row);
    expect(screen.getByRole('heading', { name: `arXiv:${row.id}` })).toBeTruthy();
    expect(container.textContent).toContain('Facts to come');
  });

  it('is how many authors there are when only that is known', () => {
    const { container } = show(aRow({ paper: aKeptPaper({ authors: [], authorCount: 12 }) }));
    expect(container.textContent).toContain('12 authors');
  });

  it('is its tags, of very many the first', () => {
    show(aRow({ tags: Array.from({ length: 40 }, (_, i) => aTag(`tag ${i}`)) }));
    expect(screen.getAllByRole('button', { name: /^tag/ })).toHaveLength(12);
  });

  it('is the other lists that it is on, before its tags', () => {
    const { container } = show(aRow({ tags: [aTag('rl')] }), { also: 'Also on Arms' });
    expect(container.querySelector('p:has(time)')?.textContent).toMatch(/Sep 28.*Also on Arms.*rl/);
    expect(screen.getByTitle('Also on Arms')).toBeTruthy();
  });

  it('is what was found in the abstract where nothing above says so', () => {
    const paper = aKeptPaper({ abstract: 'At the far end of a context, little is read.' });
    const { container } = show(aRow({ paper }), { marks: { abstract: [[7, 10]] } });
    expect(container.querySelector('p')?.textContent).toBe('Abstract: At the far end of a context, little is read.');
    expect(container.querySelector('p mark')?.textContent).toBe('far');
  });

  it('is only the author that was searched for beside what was found elsewhere', () => {
    const paper = aKeptPaper({ authors: ['Mira', 'Jon Lindqvist'], keywords: ['long context', 'retrieval'] });
    const { container } = show(aRow({ paper }), { marks: { authors: [[6, 9]], keywords: [[14, 23]] } });
    expect(container.querySelector('p')?.textContent).toBe('Jon Lindqvist · Keyword: retrieval');
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Jon', 'retrieval']);
  });

  it('is what went wrong with it, in the place of its facts', () => {
    const { container } = show(aRow(), { trouble: 'This could not be kept.' });
    expect(container.textContent).toContain('This could not be kept.');
    expect(container.textContent).not.toContain('Sep 28');
  });
});

describe('what a click in a row does', () => {
  it('opens the paper in a tab that knows nothing of us, by its title', () => {
    const row = aRow();
    show(row);
    const link = screen.getByRole<HTMLAnchorElement>('link');
    expect(new URL(link.href).pathname).toBe(`/papers/${row.id}`);
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it.each([
    ['Star', aClip(), { deed: 'star', on: true }],
    ['Star', aClip({ starredAt: MORNING }), { deed: 'star', on: false }],
    ['Clip', undefined, { deed: 'clip' }],
    ['Details', aClip(), { deed: 'toggle' }],
    ['Status: Unread', aClip(), { deed: 'status', status: 'reading' }],
    ['Status: Read', aClip({ status: 'read' }), { deed: 'status', status: 'unread' }],
  ])('on %s is its own', async (name, clip, deed) => {
    const { deeds, hand } = show(aRow({ clip }));
    await hand.click(screen.getByRole('button', { name }));
    expect(deeds).toEqual([deed]);
  });

  it('on a tag shows what carries it, and does not open the row', async () => {
    const { deeds, hand } = show(aRow({ tags: [aTag('RL')] }));
    await hand.click(screen.getByRole('button', { name: 'RL' }));
    expect(deeds).toEqual([{ deed: 'showTag', tag: 'rl' }]);
  });

  it('on anything else of it opens its details', async () => {
    const { deeds, hand } = show(aRow());
    await hand.click(screen.getByText(/^Mira Okafor/));
    expect(deeds).toEqual([{ deed: 'toggle' }]);
  });
});

it('offers a clip in the trash to be put back, not starred', () => {
  show(aRow({ clip: aClip({ clippedAt: undefined, trashedAt: MORNING, starredAt: MORNING }) }));
  expect(screen.queryByRole('button', { name: 'Star' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Put back' })).toBeTruthy();
});

it('keeps the buttons of all rows but the active one out of the tab order', () => {
  show(aRow({ tags: [aTag('rl')] }), { active: false });
  const reachable = [...screen.getAllByRole('button'), screen.getByRole('link')].filter(
    ({ tabIndex }) => tabIndex >= 0,
  );
  expect(reachable).toEqual([]);
});

it('shows a title without its remnants of LaTeX, and marks what was searched for in it', async () => {
  const paper = aKeptPaper({ title: 'A $\\tau^2$-Bench' });
  const { container } = show(aRow({ paper }), { marks: { title: [[4, 7]] } });
  await vi.waitFor(() => expect(screen.getByRole('heading').textContent).toBe('A τ²-Bench'));
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['τ']);
});
