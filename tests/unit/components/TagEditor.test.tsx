import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { TagEditor } from '@/components/TagEditor';
import type { Tag } from '@/lib/library/clip';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { aTag } from '@/tests/support/factories';

afterEach(cleanup);

const known = ['long-context', 'rl', 'to present'].map((label) => aTag(label));
const byLetters = async (letters: string) => known.filter(({ name }) => name.includes(letters.toLowerCase()));

/** An editor whose changes are written down; `fail` makes the next ones fail. */
function open(tags: Tag[] = [], suggest: (letters: string) => Promise<Tag[]> = byLetters) {
  const changes: { add: string[]; drop: string[] }[] = [];
  const library = { isFull: false };
  const keep = async (change: { add: string[]; drop: string[] }) => {
    if (library.isFull) throw new StoreFailedError('disk full');
    changes.push(change);
  };
  render(<TagEditor tags={tags} suggest={suggest} onChange={keep} />);
  return { changes, library, hand: userEvent.setup(), field: screen.getByRole<HTMLInputElement>('combobox') };
}

it.each([
  ['Enter', 'diffusion{Enter}'],
  ['a comma', 'diffusion,'],
])('tags a paper at %s', async (_, typed) => {
  const { changes, hand, field } = open();
  await hand.type(field, typed);
  expect(changes).toEqual([{ add: ['diffusion'], drop: [] }]);
  expect(field.value).toBe('');
});

it('tags a paper with all that was pasted', async () => {
  const { changes, hand, field } = open();
  await hand.click(field);
  await hand.paste('rl, agents,  world   models, ');
  expect(changes).toEqual([{ add: ['rl', 'agents', 'world models'], drop: [] }]);
});

it('parts by commas what comes back after it could not be kept', async () => {
  const { changes, library, hand, field } = open();
  library.isFull = true;
  await hand.click(field);
  await hand.paste('rl, agents, ');
  await screen.findByRole('alert');
  library.isFull = false;
  await hand.keyboard('{Enter}');
  expect(changes).toEqual([{ add: ['rl', 'agents'], drop: [] }]);
});

it('suggests tags by any part of them, and takes the one chosen', async () => {
  const { changes, hand, field } = open();
  await hand.type(field, 'cont');
  await screen.findByRole('option', { name: 'long-context' });
  await hand.keyboard('{ArrowDown}{Enter}');
  expect(changes).toEqual([{ add: ['long-context'], drop: [] }]);
});

it('takes a suggestion that is clicked', async () => {
  const { changes, hand, field } = open();
  await hand.type(field, 'pres');
  await hand.click(await screen.findByRole('option', { name: 'to present' }));
  expect(changes).toEqual([{ add: ['to present'], drop: [] }]);
});

it('does not suggest what the paper is tagged with already, nor tags it twice', async () => {
  const { changes, hand, field } = open([aTag('RL')]);
  await hand.type(field, 'rl');
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
  await hand.keyboard('{Enter}');
  expect(changes).toEqual([]);
});

it('takes the last tag off at Backspace in the empty field, and no other', async () => {
  const { changes, hand, field } = open([aTag('agents'), aTag('rl')]);
  await hand.type(field, 'x{Backspace}');
  expect(changes).toEqual([]);
  await hand.keyboard('{Backspace}');
  expect(changes).toEqual([{ add: [], drop: ['rl'] }]);
});

it('takes the tag off whose cross is clicked', async () => {
  const { changes, hand } = open([aTag('agents'), aTag('rl')]);
  await hand.click(screen.getByRole('button', { name: /agents/ }));
  expect(changes).toEqual([{ add: [], drop: ['agents'] }]);
});

it('says why a tag could not be kept, and keeps what was typed', async () => {
  const { library, hand, field } = open();
  library.isFull = true;
  await hand.type(field, 'diffusion{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
  expect(field.value).toBe('diffusion');
});

it('never shows the suggestions of older letters over those of newer ones', async () => {
  const answers = new Map<string, (tags: Tag[]) => void>();
  const slow = (letters: string) => new Promise<Tag[]>((answer) => answers.set(letters, answer));
  const { hand, field } = open([], slow);
  await hand.type(field, 'rl');
  answers.get('rl')?.([aTag('rl')]);
  await screen.findByRole('option', { name: 'rl' });
  answers.get('r')?.([aTag('robots')]);
  await new Promise((later) => setTimeout(later, 20));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['rl']);
});

it('leaves letters alone that an input method is still composing', async () => {
  const { changes, hand, field } = open();
  await hand.type(field, 'かくさん');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
  expect(changes).toEqual([]);
});
