import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '@/components/change';
import { ListsDialog } from '@/components/ListsDialog';
import type { ShownList } from '@/components/shownList';
import type { Gesture } from '@/lib/library/gesture';
import { aList } from '@/tests/support/factories';

afterEach(cleanup);

const three = ['Robots', 'Thesis', 'Talk'].map((name, order) => ({
  ...aList({ id: name, name, order }),
  count: order,
}));

const saved = {
  ...aList({ id: 's1', name: 'Arms to read', order: 3, query: 'arm is:unread' }),
  count: 12,
};

function open(lists: ShownList[] = three, fails = false, begin?: string) {
  const gestures: Gesture[] = [];
  const steps: (string | undefined)[] = [];
  const change: Change = async (gesture, names) => {
    steps.push(names?.step);
    if (fails) throw Object.assign(new Error(), { name: 'StoreFailedError' });
    gestures.push(gesture);
  };
  render(<ListsDialog lists={lists} begin={begin} change={change} onClose={() => {}} />);
  return { gestures, steps, hand: userEvent.setup() };
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

it('puts a list where it is dragged to', () => {
  const { gestures } = open();
  const [first, , third] = screen.getAllByRole('listitem');
  const dataTransfer = { setData: () => {} };
  fireEvent.dragStart(third as Element, { dataTransfer });
  fireEvent.dragOver(first as Element, { dataTransfer });
  expect(first?.getAttribute('data-drop')).toBe('before');
  fireEvent.drop(first as Element, { dataTransfer });
  expect(gestures).toEqual([{ verb: 'orderLists', lists: ['Talk', 'Robots', 'Thesis'] }]);
  fireEvent.dragStart(first as Element, { dataTransfer });
  fireEvent.drop(first as Element, { dataTransfer });
  fireEvent.dragOver(third as Element, { dataTransfer });
  expect(third?.hasAttribute('data-drop')).toBe(false);
  expect(gestures).toHaveLength(1);
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

describe('a saved search among the lists', () => {
  const query = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'What Arms to read looks for' });
  const keep = () => screen.getByRole('button', { name: 'Keep' });

  it('says beneath its name what it asks, where, and how many answer', () => {
    open([...three, saved, { ...saved, id: 's2', name: 'All arms', scope: 'everything', count: undefined }]);
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines.slice(3)).toEqual(['Arms to readarm is:unread12 papers', 'All armsarm is:unreadin all seen']);
  });

  it('says which parts are not understood', () => {
    open([{ ...saved, query: 'arm is:green', notUnderstood: ['is:green'] }]);
    expect(screen.getByText('Not understood, so passed over: is:green')).toBeTruthy();
  });

  it('is asked otherwise', async () => {
    const { gestures, hand } = open([saved]);
    await hand.click(screen.getByRole('button', { name: 'Edit the search Arms to read' }));
    expect(document.activeElement).toBe(query());
    await hand.clear(query());
    await hand.type(query(), ' arm or leg ');
    await hand.click(screen.getByRole('checkbox', { name: /In all papers seen/ }));
    await hand.click(keep());
    expect(gestures).toEqual([{ verb: 'changeSearch', list: 's1', query: 'arm or leg', scope: 'everything' }]);
    expect(screen.queryByRole('textbox', { name: /looks for/ })).toBeNull();
  });

  it('is renamed and asked otherwise in one step, at once where it was asked for', async () => {
    const { gestures, steps, hand } = open([...three, saved], false, 's1');
    expect(document.activeElement).toBe(query());
    await hand.type(query(), ' or leg');
    const name = screen.getByRole('textbox', { name: 'New name of Arms to read' });
    await hand.clear(name);
    await hand.type(name, 'Limbs{Enter}');
    expect(gestures).toEqual([
      { verb: 'renameList', list: 's1', name: 'Limbs' },
      { verb: 'changeSearch', list: 's1', query: 'arm is:unread or leg', scope: undefined },
    ]);
    expect(new Set(steps)).toEqual(new Set([expect.any(String)]));
  });

  it('needs a name and a query', async () => {
    const { gestures, hand } = open([saved], false, 's1');
    await hand.clear(query());
    await hand.keyboard('{Enter}');
    expect(keep()).toHaveProperty('disabled', true);
    expect(gestures).toEqual([]);
  });

  it('keeps what was typed when it could not be kept', async () => {
    const { hand } = open([saved], true, 's1');
    await hand.type(query(), ' leg{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
    expect(query().value).toBe('arm is:unread leg');
  });

  it('is ordered and deleted as a list is', async () => {
    const { gestures, hand } = open([...three, saved]);
    await hand.click(screen.getByRole('button', { name: 'Move Arms to read up' }));
    await hand.click(screen.getByRole('button', { name: 'Delete Arms to read' }));
    expect(gestures).toEqual([
      { verb: 'orderLists', lists: ['Robots', 'Thesis', 's1', 'Talk'] },
      { verb: 'deleteList', list: 's1' },
    ]);
  });
});
