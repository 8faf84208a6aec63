import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchField } from '@/components/SearchField';
import { completions } from '@/lib/search/query/completions';

const names = { tags: ['to read', 'rl', 'RLHF'], lists: ['Reading group'], authors: [] };

/** The field over a page that listens to the keys it lets through. */
function Field() {
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [caret, setCaret] = useState<number>();
  const offers = caret === undefined ? [] : completions(query, caret, names);
  return (
    <>
      <SearchField ref={box} query={query} placeholder="Search" offers={offers} onQuery={setQuery} onCaret={setCaret} />
      <button type="button">after</button>
    </>
  );
}

const onPage = vi.fn((event: KeyboardEvent) => event.key);
afterEach(() => {
  cleanup();
  removeEventListener('keydown', onPage);
});

async function type(keys: string) {
  const hand = userEvent.setup();
  render(<Field />);
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Search' });
  await hand.type(box, keys);
  onPage.mockClear();
  addEventListener('keydown', onPage);
  const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
  const chosen = () => screen.queryByRole('option', { selected: true })?.textContent;
  return { hand, box, offered, chosen, passed: () => onPage.mock.results.map(({ value }) => value) };
}

describe('completions below the box', () => {
  it('are there while something is typed that can become one, and said to be', async () => {
    const { box, offered, hand } = await type('au');
    expect(offered()).toEqual(['author:who wrote it']);
    expect(box.getAttribute('aria-expanded')).toBe('true');
    await hand.type(box, 'k');
    expect(offered()).toEqual([]);
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('are taken by Tab, and an operator leads on to its values', async () => {
    const { box, offered, hand } = await type('deep ta');
    await hand.keyboard('{Tab}');
    expect([box.value, box.selectionStart]).toEqual(['deep tag:', 9]);
    expect(offered()).toEqual(['tag:to read', 'tag:rl', 'tag:RLHF']);
    await hand.keyboard('{Tab}');
    expect([box.value, offered()]).toEqual(['deep tag:"to read" ', []]);
    expect(document.activeElement).toBe(box);
  });

  it('are chosen by the arrows after an operator, and taken by Enter', async () => {
    const { box, chosen, hand, passed } = await type('tag:');
    expect(chosen()).toBeUndefined();
    await hand.keyboard('{ArrowDown}{ArrowDown}');
    expect(chosen()).toBe('tag:rl');
    expect(document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe('tag:rl');
    await hand.keyboard('{Enter}');
    expect([box.value, passed()]).toEqual(['tag:rl ', []]);
  });

  it('go round through what is typed', async () => {
    const { chosen, hand } = await type('tag:');
    await hand.keyboard('{ArrowUp}');
    expect(chosen()).toBe('tag:RLHF');
    await hand.keyboard('{ArrowDown}');
    expect(chosen()).toBeUndefined();
    await hand.keyboard('{ArrowDown}');
    expect(chosen()).toBe('tag:to read');
    await hand.keyboard('{ArrowUp}');
    expect(chosen()).toBeUndefined();
  });

  it('leave Enter and, after free words, the arrow down to the page until one is chosen', async () => {
    const { box, chosen, hand, passed } = await type('readin');
    await hand.keyboard('{ArrowDown}{Enter}');
    expect(passed()).toEqual(['ArrowDown', 'Enter']);
    await hand.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(chosen()).toBe('is:reading');
    await hand.keyboard('{ArrowUp}{Enter}');
    expect(box.value).toBe('list:"Reading group" ');
  });

  it('are put away by the first Esc, and come back with the next letter', async () => {
    const { box, offered, hand, passed } = await type('rl');
    await hand.keyboard('{Escape}');
    expect([offered(), passed(), box.value]).toEqual([[], [], 'rl']);
    await hand.keyboard('{Escape}');
    expect(passed()).toEqual(['Escape']);
    await hand.keyboard('h');
    expect(offered()).toEqual(['tag:RLHF']);
  });

  it('leave Tab alone where there are none, and with Shift', async () => {
    const { box, hand } = await type('rl');
    await hand.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).not.toBe(box);
    expect(screen.queryAllByRole('option')).toEqual([]);
    await hand.clear(box);
    await hand.type(box, 'zebra{Tab}');
    expect(document.activeElement?.textContent).toBe('after');
  });

  it('are taken by a click, and the box keeps the focus', async () => {
    const { box, hand } = await type('tag:r');
    await hand.click(screen.getByRole('option', { name: /RLHF/ }));
    expect([box.value, document.activeElement]).toEqual(['tag:RLHF ', box]);
  });

  it('go with the caret', async () => {
    const { box, offered, hand } = await type('tag:rl deep');
    await hand.type(box, 'x', { initialSelectionStart: 6, initialSelectionEnd: 6 });
    expect(offered()).toEqual([]);
    await hand.keyboard('{Backspace}');
    expect(offered()).toEqual(['tag:RLHF']);
    await hand.keyboard('{Tab}');
    expect([box.value, box.selectionStart]).toEqual(['tag:RLHF deep', 9]);
  });
});

it('never comes between an input method and the box', async () => {
  const { box, offered, passed } = await type('tag:');
  expect(offered()).not.toEqual([]);
  for (const key of ['ArrowDown', 'Enter', 'Tab', 'Escape'])
    box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, isComposing: true }));
  expect(passed()).toEqual(['ArrowDown', 'Enter', 'Tab', 'Escape']);
  expect(box.value).toBe('tag:');
  fireEvent.compositionStart(box);
  fireEvent.input(box, { target: { value: 'tag:r' }, isComposing: true });
  expect([box.value, offered()]).toEqual(['tag:r', []]);
  box.setSelectionRange(5, 5);
  fireEvent.compositionEnd(box);
  expect(offered()).toEqual(['tag:rl', 'tag:RLHF', 'tag:to read']);
});
