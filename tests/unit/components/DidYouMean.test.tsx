import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { DidYouMean } from '@/components/DidYouMean';

afterEach(cleanup);

it('asks whether another spelling was meant, and takes it at a click', async () => {
  const taken: string[] = [];
  render(<DidYouMean spelling="diffusion tag:rl" onTake={(spelling) => taken.push(spelling)} />);
  await userEvent.click(screen.getByRole('button', { name: /^Did you mean diffusion tag:rl/ }));
  expect(taken).toEqual(['diffusion tag:rl']);
});

it('is not there where all is spelt right', () => {
  const { container } = render(<DidYouMean spelling={undefined} onTake={() => {}} />);
  expect(container.firstChild).toBeNull();
});
