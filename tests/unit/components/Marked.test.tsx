import { cleanup, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { Marked, piecesOf, type Span } from '@/components/Marked';

afterEach(cleanup);

it('marks what was searched for in a title', () => {
  const { container } = render(
    <Marked
      text="Lanterns for Long Contexts"
      spans={[
        [0, 7],
        [13, 17],
      ]}
    />,
  );
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Lantern', 'Long']);
  expect(container.textContent).toBe('Lanterns for Long Contexts');
});

it('shows a hostile title as the text it is', () => {
  render(<Marked text="<img src=x onerror=alert(1)>" />);
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});

it('loses no letter of a text, whatever the spans', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const pieces = piecesOf(text, spans);
      expect(pieces.map(({ piece }) => piece).join('')).toBe(text);
      for (const { from, piece, hit } of pieces)
        for (let at = from; at < from + piece.length; at++)
          expect(spans.some(([start, end]) => at >= start && at < end)).toBe(hit);
    }),
  );
});
