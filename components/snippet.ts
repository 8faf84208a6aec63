import type { Span } from './Marked';

const BEFORE = 20;
const LENGTH = 120;
/** What of it a narrow line has room for. */
const IN_SIGHT = 36;

/**
 * The stretch of a long text around most of its spans, on word boundaries, with the spans moved along; up to so many
 * letters stand before.
 */
export function snippet(text: string, spans: readonly Span[], before = BEFORE): { text: string; spans: Span[] } {
  const hit = densest(spans)?.[0] ?? 0;
  const from = hit <= before ? 0 : text.lastIndexOf(' ', hit - before / 2) + 1;
  const start = from > hit - LENGTH / 2 ? from : hit;
  const lead = start > 0 ? '… ' : '';
  const cut = text.slice(start, start + LENGTH);
  const moved = spans.map(([a, b]): Span => [a - start + lead.length, Math.min(b - start, LENGTH) + lead.length]);
  return { text: lead + cut, spans: moved.filter(([a, b]) => a >= lead.length && a < b) };
}

/** The first span that has most others close behind. */
function densest(spans: readonly Span[]): Span | undefined {
  const behind = ([start]: Span) => spans.filter(([from]) => from >= start && from < start + IN_SIGHT).length;
  return spans.reduce<Span | undefined>(
    (best, span) => (best && behind(best) >= behind(span) ? best : span),
    undefined,
  );
}
