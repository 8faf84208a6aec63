import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { MoreLikeThis } from '@/components/library/MoreLikeThis';
import type { Row } from '@/lib/library/queries';
import { aClip, aKeptPaper, anId } from '@/tests/support/factories';

afterEach(cleanup);

function aRow(n: number, title: string, clip?: Row['clip']): Row {
  const id = anId(n);
  return { id, paper: aKeptPaper({ id, title }), clip, tags: [] };
}

function show(...rows: Row[]) {
  const hands = { onOpen: vi.fn(), onClip: vi.fn() };
  const papers = rows.map((row) => ({ row, why: ['sparse attention', 'LoRA'] }));
  render(<MoreLikeThis papers={papers} {...hands} />);
  return { ...hands, hand: userEvent.setup() };
}

it('shows what is like a paper and why, and opens it', async () => {
  const { hand, onOpen } = show(aRow(1, 'Lanterns'), aRow(2, 'Tides'));
  expect(screen.getByRole('region', { name: 'More like this' })).toBeDefined();
  expect(screen.getAllByText('sparse attention · LoRA')).toHaveLength(2);
  await hand.click(screen.getByRole('button', { name: 'Tides' }));
  expect(onOpen).toHaveBeenCalledWith(anId(2));
});

it('clips what is not clipped yet, and says what is', async () => {
  const { hand, onClip } = show(aRow(1, 'Lanterns', aClip({ paperId: anId(1) })), aRow(2, 'Tides'));
  expect(screen.getByRole('img', { name: 'Clipped' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Clip: Lanterns' })).toBeNull();
  await hand.click(screen.getByRole('button', { name: 'Clip: Tides' }));
  expect(onClip).toHaveBeenCalledWith(anId(2));
});

it('puts back what lies in the trash, and names a paper without a title by its number', async () => {
  const row = { ...aRow(1, ''), paper: undefined, clip: { paperId: anId(1), trashedAt: 1, tags: [], lists: [] } };
  const { hand, onClip } = show(row);
  await hand.click(screen.getByRole('button', { name: `Put back: arXiv:${anId(1)}` }));
  expect(onClip).toHaveBeenCalledWith(anId(1));
});

it('is not there when nothing is like the paper', () => {
  show();
  expect(screen.queryByRole('region')).toBeNull();
});
