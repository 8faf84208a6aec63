import { BLOCK, type Segment } from './segment';

/** The number of the first term that is not before the word; the number of terms when all are. */
export function firstFrom(segment: Segment, word: string): number {
  const { letters, shared, termLengths } = segment;
  const block = lastHeadBefore(segment, word);
  const end = Math.min((block + 1) * BLOCK, segment.terms);
  let at = segment.blockAt[block] ?? 0;
  /** Letters that the word and the last term, which is before it, have in common. */
  let same = 0;
  for (let term = block * BLOCK; term < end; term++) {
    const kept = shared[term] ?? 0;
    const next = at + (termLengths[term] ?? 0) - kept;
    if (kept < same) return term;
    if (kept === same) {
      const own = letters.subarray(at, next);
      const more = inCommon(own, word, same);
      same += more;
      if (same === word.length || (own[more] ?? 0) > word.charCodeAt(same)) return term;
    }
    at = next;
  }
  return end;
}

/** How many letters from the first on are those of the word from `from` on. */
function inCommon(letters: Uint16Array, word: string, from: number): number {
  const most = Math.min(letters.length, word.length - from);
  let same = 0;
  while (same < most && letters[same] === word.charCodeAt(from + same)) same++;
  return same;
}

/** The spelling of a term. */
export function termOf(segment: Segment, term: number): string {
  return termsOfBlock(segment, term - (term % BLOCK))[term % BLOCK] ?? '';
}

/** In how many documents a term stands. */
export function docsWith({ postings, postingsAt }: Segment, term: number): number {
  let at = postingsAt[term] ?? 0;
  let byte = postings[at++] ?? 0;
  let docs = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = postings[at++] ?? 0;
    docs |= (byte & 127) << shift;
  }
  return docs;
}

/** The last block whose head is before the word, else the first. */
function lastHeadBefore(segment: Segment, word: string): number {
  let low = 0;
  let high = segment.blockAt.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (headOf(segment, middle) < word) low = middle;
    else high = middle;
  }
  return low;
}

function headOf(segment: Segment, block: number): string {
  const at = segment.blockAt[block] ?? 0;
  return spell(segment, at, segment.termLengths[block * BLOCK] ?? 0);
}

function termsOfBlock(segment: Segment, first: number): string[] {
  const terms: string[] = [];
  let at = segment.blockAt[first / BLOCK] ?? 0;
  let before = '';
  for (let term = first; term < Math.min(first + BLOCK, segment.terms); term++) {
    const shared = segment.shared[term] ?? 0;
    const own = (segment.termLengths[term] ?? 0) - shared;
    before = before.slice(0, shared) + spell(segment, at, own);
    terms.push(before);
    at += own;
  }
  return terms;
}

function spell({ letters }: Segment, at: number, length: number): string {
  let text = '';
  for (let i = at; i < at + length; i++) text += String.fromCharCode(letters[i] ?? 0);
  return text;
}
