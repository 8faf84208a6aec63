/** Queries that nobody types in earnest, of what breaks search boxes: long, nested, unbalanced, wide, right to left. */
export const HOSTILE: readonly string[] = [
  'a'.repeat(200),
  'diffusion '.repeat(500),
  ' '.repeat(50_000),
  '(((((a+)+)+)+)$[',
  '"\\"\\"\\"'.repeat(200),
  '|'.repeat(20_000),
  '.*',
  '\\',
  '🦙'.repeat(300),
  'שלום '.repeat(60),
  'é'.repeat(300),
  'tag:'.repeat(400),
  '-'.repeat(3_000),
  'or '.repeat(800),
  'e a i o s t n r',
];
