import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NotUnderstood } from '@/components/NotUnderstood';

afterEach(cleanup);

it('names the parts that were passed over, and is not there without any', () => {
  const { container, rerender } = render(<NotUnderstood parts={['is:foo', 'year:soon']} />);
  expect(container.textContent).toBe('Not understood: is:foo year:soon');
  rerender(<NotUnderstood parts={[]} />);
  expect(container.firstChild).toBeNull();
});
