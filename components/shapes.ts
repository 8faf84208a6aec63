/** What both our own pages and the strips draw: on a grid of 16, strokes of 1.5. */
export const SHAPES = {
  clip: 'M4 2h8v12l-4-3-4 3Z',
  star: 'm8 1.8 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6Z',
  cross: 'm4 4 8 8m0-8-8 8',
  plus: 'M8 3v10M3 8h10',
  bin: 'M2.5 4.5h11M6 4.5v-2h4v2m-6 0 .7 9h6.6l.7-9',
  rule: 'M9 1.8 3.6 9h3.7L6.6 14.2 12.4 7H8.6Z',
  chevron: 'm4 6 4 4 4-4',
} as const;
