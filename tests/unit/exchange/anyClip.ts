import fc from 'fast-check';
import { cleanLabel, cleanLine, LONGEST } from '@/lib/exchange/clean';
import type { ClippedPaper } from '@/lib/exchange/clippedPaper';
import type { ArxivId, Day } from '@/lib/paper';

/** What means more than its letters to one format or another. */
const HOSTILE = [
  ...Array.from('{}@\\%$&#_~^`"\';,|> \n'),
  '$x_1$',
  '--',
  "''",
  '``',
  '=cmd',
  '\nTY  - JOUR',
  'TY  - ',
  '\nER  - ',
  '> ',
  '<p>',
  '</p>',
  '&amp;',
  '@article{x, title={',
  '\n@misc{k, ',
  '](javascript:alert(1))',
  '![',
  '<think>',
  '\\input{/etc/passwd}',
  '---',
  'μ',
  '李明',
  '🦙',
  '\u2028',
];

const letters = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Without what texts of the library never hold: carriage returns and byte order marks. */
export const anyText: fc.Arbitrary<string> = fc
  .array(letters, { maxLength: 8 })
  .map((parts) => parts.join('').replace(/[\r\ufeff]/g, ''));

const label = anyText.map(cleanLabel).filter(Boolean);
const labels = fc.uniqueArray(label, { maxLength: 3 });
const name = fc
  .array(fc.constantFrom('Mira', 'Okafor', 'van', 'Lab', 'and', 'Łukasz', '李明', "O'Neil", 'J.', 'Šmíd'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const id = fc.oneof(
  fc.integer({ min: 10_000, max: 99_999 }).map((n) => `2609.${n}`),
  fc.integer({ min: 100, max: 999 }).map((n) => `math/0309${n}`),
);

/** A paper with a title, names and a note that no format likes, and whatever else a reader did. */
export const anyClip: fc.Arbitrary<ClippedPaper> = fc
  .record({
    id,
    title: anyText.filter((text) => cleanLine(text, LONGEST.title) !== ''),
    authors: fc.array(name, { maxLength: 3 }),
    abstract: fc.option(anyText, { nil: undefined }),
    publishedOn: fc.option(fc.constantFrom('2026-09-25', '1999-12-31'), { nil: undefined }),
    clippedAt: time,
    starredAt: fc.option(time, { nil: undefined }),
    status: fc.option(fc.constantFrom('unread' as const, 'reading' as const, 'read' as const), { nil: undefined }),
    tags: labels,
    lists: labels,
    note: fc.option(anyText, { nil: undefined }),
  })
  .map(({ id: key, title, authors, abstract, publishedOn, ...clip }) => ({
    paper: { id: key as ArxivId, title, authors, abstract, publishedOn: publishedOn as Day | undefined, keywords: [] },
    clip,
  }));

export const anyClips: fc.Arbitrary<ClippedPaper[]> = fc.uniqueArray(anyClip, {
  selector: ({ paper }) => paper.id,
  maxLength: 4,
});
