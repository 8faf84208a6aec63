import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SaveSearch } from '@/components/SaveSearch';

afterEach(cleanup);

const open = (onSave = vi.fn(async () => {})) => {
  const refuse = (name: string) => (name === 'Robots' ? 'There is already a list “Robots”.' : undefined);
  render(<SaveSearch query="robot is:unread" refuse={refuse} onSave={onSave} />);
  return { onSave, hand: userEvent.setup() };
};
const save = () => screen.getByRole('button', { name: 'Save this search' });
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of this search' });

it('proposes what was typed as the name', async () => {
  const { onSave, hand } = open();
  await hand.click(save());
  expect([field().value, document.activeElement]).toEqual(['robot is:unread', field()]);
  await hand.keyboard('{Enter}');
  expect(onSave).toHaveBeenCalledWith('robot is:unread');
});

it('saves under a name of its reader’s, but not under that of another list', async () => {
  const { onSave, hand } = open();
  await hand.click(save());
  await hand.keyboard('Robots{Enter}');
  expect(screen.getByRole('alert').textContent).toMatch(/already a list/);
  await hand.keyboard(' to read{Enter}');
  expect(onSave.mock.calls).toEqual([['Robots to read']]);
});

it('goes back at Esc, to the button, and the key goes no further', async () => {
  const { onSave, hand } = open();
  const heard: boolean[] = [];
  const hear = (event: KeyboardEvent) => void (event.key === 'Escape' && heard.push(event.defaultPrevented));
  addEventListener('keydown', hear);
  await hand.click(save());
  await hand.keyboard('{Escape}');
  removeEventListener('keydown', hear);
  expect([document.activeElement, heard]).toEqual([save(), [true]]);
  expect(onSave).not.toHaveBeenCalled();
});

it('does not take the focus by itself', () => {
  open();
  expect(document.activeElement).toBe(document.body);
});

it('says why it could not be saved, and keeps the name', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const tooLong = Object.assign(new Error(), { name: 'QueryTooLongError' });
  const { hand } = open(vi.fn(() => Promise.reject(tooLong)));
  await hand.click(save());
  await hand.keyboard('Arms{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/too long to be saved/);
  expect(field().value).toBe('Arms');
});
