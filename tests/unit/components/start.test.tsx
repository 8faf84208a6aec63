import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { DemoFeed } from '@/components/start/DemoFeed';
import type { Day } from '@/lib/paper';
import { MORNING } from '@/tests/support/factories';

afterEach(cleanup);

it('ticks each of the three gestures once it was made', async () => {
  render(<DemoFeed today={'2026-09-28' as Day} now={MORNING} />);
  const ticked = () =>
    within(screen.getAllByRole('list')[0] as HTMLElement)
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent.includes('(done)')).length;
  expect(ticked()).toBe(0);
  await userEvent.click(screen.getAllByRole('button', { name: 'Clip' })[1] as HTMLElement);
  expect(ticked()).toBe(1);
  await userEvent.type(screen.getByRole('combobox', { name: 'Add a tag' }), 'light{Enter}');
  expect(ticked()).toBe(2);
  await userEvent.type(screen.getByRole('searchbox'), 'light');
  expect(ticked()).toBe(3);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Lanterns for Long Contexts']);
});
