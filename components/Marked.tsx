/** Start and end (exclusive) in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** A text with what was searched for marked in it; in the writing direction of its own. */
export function Marked({ text, spans = [] }: { text: string; spans?: readonly Span[] | undefined }) {
  return (
    <bdi>{piecesOf(text, spans).map(({ from, piece, hit }) => (hit ? <mark key={from}>{piece}</mark> : piece))}</bdi>
  );
}

interface Piece {
  from: number;
  piece: string;
  hit: boolean;
}

/** The text cut at its spans; spans that overlap or leave the text are trimmed. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const cut = (end: number, hit: boolean) => {
    if (end > at) pieces.push({ from: at, piece: text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    cut(Math.min(start, text.length), false);
    cut(Math.min(end, text.length), true);
  }
  cut(text.length, false);
  return pieces;
}
