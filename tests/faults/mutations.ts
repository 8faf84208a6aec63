import type { Chance } from '../support/demo/chance';

/** What breaks those who read: names of prototypes, markup, half letters, numbers that are none, openings without ends. */
const HARMS = [
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '<img src=x onerror="globalThis.ran=1">',
  '</script><script>globalThis.ran=1</script>',
  '\\ud800',
  '\u0000',
  '\u202e',
  '1e999',
  'null',
  '[]',
  '{}',
  '"',
  '\\',
  '@article{x, title={',
  'TY  - JOUR\n',
  '\r\n',
  '=cmd|x',
  'javascript:globalThis.ran=1',
  '['.repeat(2_000),
  '{'.repeat(2_000),
  'x'.repeat(5_000),
] as const;

/** A text with some of it cut out, doubled, moved, turned into other letters, or broken into by what breaks readers. */
export function mutated(text: string, chance: Chance): string {
  const times = chance.between(1, 6);
  return Array.from({ length: times }).reduce<string>((now) => once(now, chance), text);
}

function once(text: string, chance: Chance): string {
  const [from, length] = [chance.between(0, text.length), chance.skewed(0, Math.min(400, text.length))];
  const [before, piece, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  switch (chance.between(0, 5)) {
    case 0:
      return before + after;
    case 1:
      return before + piece + piece + after;
    case 2:
      return after + piece + before;
    case 3:
      return before + String.fromCharCode(chance.between(0, 0xffff)) + after.slice(1);
    case 4:
      return before;
    default:
      return before + chance.pick(HARMS) + piece + after;
  }
}
