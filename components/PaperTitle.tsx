import { type ComponentProps, lazy, Suspense } from 'react';
import type { Row } from '@/lib/library/queries';
import type { Marks } from '@/lib/search/marks';
import { Marked } from './Marked';

// Few titles need it, and the popup’s first sight has no room for it.
const Readable = lazy(async () => {
  const module = await import('./readable');
  return { default: ({ text, spans }: ComponentProps<typeof Marked>) => <Marked {...module.readable(text, spans)} /> };
});

/** The title of a paper with what was searched for marked, remnants of LaTeX as one reads them. */
export function PaperTitle({ row, marks }: { row: Row; marks: Marks | undefined }) {
  const text = row.paper?.title ?? `arXiv:${row.id}`;
  const asItCame = <Marked text={text} spans={marks?.title} />;
  if (!/[$\\]/.test(text)) return asItCame;
  return (
    <Suspense fallback={asItCame}>
      <Readable {...asItCame.props} />
    </Suspense>
  );
}
