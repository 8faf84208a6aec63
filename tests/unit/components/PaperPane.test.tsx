import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { PaperPane } from '@/components/library/PaperPane';
import { aKeptPaper } from '@/tests/support/factories';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function paneOf(title: string) {
  const paper = aKeptPaper({ title });
  return (
    <PaperPane row={{ id: paper.id, paper, clip: undefined, tags: [] }} onClose={() => {}}>
      <p>What is known</p>
    </PaperPane>
  );
}

it('shows another paper in place of the first, from its top', () => {
  const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollTo').mockReturnValue(Promise.resolve() as never);
  const { rerender } = render(paneOf('Lanterns'));
  scrolled.mockClear();
  rerender(paneOf('Tides'));
  expect(screen.getByRole('complementary', { name: 'Tides' })).toBeDefined();
  expect(scrolled).toHaveBeenCalledWith({ top: 0 });
});
