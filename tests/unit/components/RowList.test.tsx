import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { RowList } from '@/components/RowList';
import type { Range } from '@/components/rowWindow';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';

afterEach(cleanup);

const many = Array.from({ length: 10_000 }, (_, i) => anId(i));

interface Facts {
  ids?: ArxivId[];
  of?: string;
  activeId?: ArxivId;
  openId?: ArxivId;
  focusing?: number;
  onShow?: (range: Range) => void;
}

function list({ ids = many, of = 'all', activeId = ids[0], openId, focusing = 0, onShow = () => {} }: Facts = {}) {
  const props = { label: 'Papers', ids, of, activeId, openId, focusing, onShow, onActive: () => {} };
  return (
    <RowList {...props}>
      {(id) => (
        <h2 id={`title-${id}`}>
          <a href={`#${id}`}>{id}</a>
        </h2>
      )}
    </RowList>
  );
}

const shown = () =>
  screen.getAllByRole('article').map(({ ariaPosInSet, dataset }) => Number(dataset.row ?? ariaPosInSet));
const scrollTo = (top: number) => {
  const scroller = screen.getByRole('list').parentElement as HTMLElement;
  scroller.scrollTop = top;
  fireEvent.scroll(scroller);
};

it('draws a screenful of ten thousand rows, and says of how many', () => {
  render(list());
  expect(shown().length).toBeLessThan(30);
  expect(screen.getAllByRole('article')[0]?.getAttribute('aria-setsize')).toBe('10000');
  expect(screen.getAllByRole('article')[0]?.getAttribute('aria-posinset')).toBe('1');
});

it('draws few rows out of sight until the list has stood for a moment, or is scrolled', async () => {
  const { rerender } = render(list());
  const atFirst = shown().length;
  await waitFor(() => expect(shown()).toHaveLength(atFirst + 3));
  rerender(list({ of: 'a letter more' }));
  expect(shown()).toHaveLength(atFirst);
  scrollTo(88 * 5_000);
  expect(shown().length).toBeGreaterThan(atFirst + 3);
});

it('draws what it is scrolled to, and asks for those rows', () => {
  const asked: Range[] = [];
  render(list({ onShow: (range) => asked.push(range) }));
  scrollTo(88 * 5_000);
  expect(shown()).toContain(5_003);
  expect(asked.at(-1)?.first).toBeGreaterThan(4_900);
});

it('keeps the active and the opened row, wherever it is scrolled', () => {
  render(list({ activeId: many[3] as ArxivId, openId: many[40] as ArxivId }));
  scrollTo(88 * 5_000);
  expect(shown()).toEqual(expect.arrayContaining([3, 40]));
});

it('begins at the top again when something else is listed', () => {
  const { rerender } = render(list());
  scrollTo(88 * 5_000);
  rerender(list({ of: 'starred' }));
  expect(shown()[0]).toBe(0);
});

it('has one row in the tab order', () => {
  render(list({ activeId: many[2] as ArxivId }));
  const reachable = screen.getAllByRole('article').filter(({ tabIndex }) => tabIndex === 0);
  expect(reachable.map(({ dataset }) => dataset.row)).toEqual(['2']);
});

it('moves the focus to the active row when it is asked to, and only then', () => {
  const { rerender } = render(list());
  expect(document.activeElement).toBe(document.body);
  rerender(list({ activeId: many[1] as ArxivId, focusing: 1 }));
  expect(document.activeElement).toBe(screen.getAllByRole('article')[1]);
});

it('takes no focus when it comes back after an empty search', () => {
  render(list({ focusing: 3 }));
  expect(document.activeElement).toBe(document.body);
});

it('hands the focus on when the row that had it is gone', () => {
  const three = many.slice(0, 3);
  const { rerender } = render(list({ ids: three }));
  screen.getAllByRole('article')[0]?.focus();
  rerender(list({ ids: three.slice(1) }));
  expect(document.activeElement).toBe(screen.getAllByRole('article')[0]);
});

it('follows how high rows are when the reader chooses another density', async () => {
  const { container } = render(list());
  const rows = screen.getByRole('list');
  const second = () => container.querySelectorAll('li')[1]?.style.top;
  expect(second()).toBe('88px');
  rows.style.setProperty('--row', '60px');
  document.documentElement.dataset.density = 'compact';
  await waitFor(() => expect(second()).toBe('60px'));
});
