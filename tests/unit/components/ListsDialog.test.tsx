import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ListsDialog } from '@/components/ListsDialog';
import type { Gesture } from '@/lib/library/gesture';
import { aList } from '@/tests/support/factories';

afterEach(cleanup);

const three = ['Robots', 'Thesis', 'Talk'].map((name, order) => ({
  ...aList({ id: name, name, order }),
  count: order,
}));

function open(lists = three, fails = false) {
  const gestures: Gesture[] = [];
  const change = async (gesture: Gesture) => {
    if (fails) throw Object.assign(new Error(), { name: 'StoreFailedError' });
    gestures.push(gesture);
  };
  render(<ListsDialog lists={lists} change={change} onClose={() => {}} />);
  return { gestures, hand: userEvent.setup() };
}

it('says what lists are for while there are none', () => {
  open([]);
  expect(screen.getByText(/A list gathers clips/)).toBeTruthy();
});

it('makes a list', async () => {
  const { gestures, hand } = open([]);
  await hand.type(screen.getByRole('textbox', { name: 'Name of the new list' }), 'Robots{Enter}');
  expect(gestures).toEqual([{ verb: 'createList', list: expect.any(String), name: 'Robots', ids: [] }]);
});

it('makes no list without a name', async () => {
  const { gestures, hand } = open([]);
  await hand.type(screen.getByRole('textbox', { name: 'Name of the new list' }), '   {Enter}');
  expect(gestures).toEqual([]);
});

it('renames a list', async () => {
  const { gestures, hand } = open();
  await hand.click(screen.getByRole('button', { name: 'Rename Thesis' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'New name of Thesis' });
  expect(document.activeElement).toBe(field);
  await hand.clear(field);
  await hand.type(field, 'Dissertation{Enter}');
  expect(gestures).toEqual([{ verb: 'renameList', list: 'Thesis', name: 'Dissertation' }]);
  expect(screen.queryByRole('textbox', { name: 'New name of Thesis' })).toBeNull();
});

it('leaves a list as it was at Esc', async () => {
  const { gestures, hand } = open();
  await hand.click(screen.getByRole('button', { name: 'Rename Thesis' }));
  await hand.keyboard('x{Escape}');
  expect(gestures).toEqual([]);
  expect(screen.getByText('Thesis')).toBeTruthy();
});

it('moves a list by its buttons and by Alt with an arrow', async () => {
  const { gestures, hand } = open();
  await hand.click(screen.getByRole('button', { name: 'Move Talk up' }));
  await hand.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(gestures).toEqual(Array(2).fill({ verb: 'orderLists', lists: ['Robots', 'Talk', 'Thesis'] }));
});

it('moves no list over the ends', async () => {
  const { gestures, hand } = open();
  await hand.click(screen.getByRole('button', { name: 'Move Robots up' }));
  await hand.click(screen.getByRole('button', { name: 'Move Talk down' }));
  expect(gestures).toEqual([]);
});

it('deletes a list', async () => {
  const { gestures, hand } = open();
  await hand.click(screen.getByRole('button', { name: 'Delete Robots' }));
  expect(gestures).toEqual([{ verb: 'deleteList', list: 'Robots' }]);
});

it('opens with the focus in the name field', () => {
  open();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name of the new list' }));
});

it.each([
  ['Robots', 'Thesis'],
  ['Talk', 'Thesis'],
])('goes on to the neighbour when %s is deleted', async (deleted, neighbour) => {
  const { hand } = open();
  await hand.click(screen.getByRole('button', { name: `Delete ${deleted}` }));
  expect(document.activeElement).toBe(screen.getByText(neighbour).closest('li'));
});

it('goes on to the name field when the last list is deleted', async () => {
  const { hand } = open(three.slice(0, 1));
  await hand.click(screen.getByRole('button', { name: 'Delete Robots' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name of the new list' }));
});

it('says that there is a list of that name already, and makes no other', async () => {
  const { gestures, hand } = open();
  await hand.type(screen.getByRole('textbox', { name: 'Name of the new list' }), 'robots{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('There is already a list “Robots”.');
  expect(gestures).toEqual([]);
});

it('keeps the new name in the field when it could not be kept', async () => {
  const { hand } = open(three, true);
  await hand.click(screen.getByRole('button', { name: 'Rename Thesis' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'New name of Thesis' });
  await hand.clear(field);
  await hand.type(field, 'Dissertation{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
  expect(field.value).toBe('Dissertation');
});
