import type { Span } from './Marked';

const BEFORE = 28;
const LENGTH = 120;

/** The stretch of a long text around its first span, on word boundaries, with the spans moved along. */
export function snippet(text: string, spans: readonly Span[]): { text: string; spans: Span[] } {
  const hit = spans[0]?.[0] ?? 0;
  const from = hit <= BEFORE ? 0 : text.lastIndexOf(' ', hit - BEFORE / 2) + 1;
  const start = from > hit - LENGTH / 2 ? from : hit;
  const lead = start > 0 ? '… ' : '';
  const cut = text.slice(start, start + LENGTH);
  const moved = spans.map(([a, b]): Span => [a - start + lead.length, Math.min(b - start, LENGTH) + lead.length]);
  return { text: lead + cut, spans: moved.filter(([a, b]) => a >= lead.length && a < b) };
}
