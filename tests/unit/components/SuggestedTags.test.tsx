import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { SuggestedTags } from '@/components/SuggestedTags';

afterEach(cleanup);

/** What is added is suggested no more. */
function Suggested({ first, onNone }: { first: string[]; onNone(): void }) {
  const [tags, setTags] = useState(first);
  return <SuggestedTags tags={tags} onAdd={(tag) => setTags(tags.filter((one) => one !== tag))} onNone={onNone} />;
}

const suggest = (...tags: string[]) => {
  const onNone = vi.fn();
  render(<Suggested first={tags} onNone={onNone} />);
  return { onNone, hand: userEvent.setup() };
};
const labels = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const button = (tag: string) => screen.getByRole('button', { name: `Add the tag ${tag}` });

it('adds a tag by a click, and one only by a double click', async () => {
  const { hand } = suggest('robotics', 'video', 'evals');
  await hand.dblClick(button('robotics'));
  expect(labels()).toEqual(['video', 'evals']);
});

it('hands the focus of an added tag to the next one, and says when there is none left', async () => {
  const { hand, onNone } = suggest('robotics', 'video', 'evals');
  button('video').focus();
  await hand.keyboard('{Enter}');
  expect(document.activeElement).toBe(button('evals'));
  await hand.keyboard('{Enter}');
  expect(document.activeElement).toBe(button('robotics'));
  expect(onNone).not.toHaveBeenCalled();
  await hand.keyboard('{Enter}');
  expect(onNone).toHaveBeenCalledOnce();
});

it('is not there without tags', () => {
  suggest();
  expect(screen.queryByRole('list')).toBeNull();
});
