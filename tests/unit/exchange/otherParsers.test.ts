// @vitest-environment node
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { readBibtex } from '@/lib/exchange/read/readBibtex';
import { readCsl } from '@/lib/exchange/read/readCsl';
import { readRis } from '@/lib/exchange/read/readRis';
import type { ArxivId } from '@/lib/paper';
import { aClipped, exported, papersOf } from './exported';

const TITLES = [
  'Lanterns for Long Contexts',
  'A } that closes { nothing',
  'GPT-4 {Brace}: 100% of R&D #1 @home',
  String.raw`Back\slash \input{/etc/passwd}`,
  'Costs $5 a_b ^ ~ | <think> τ μ ü 李明 🦙',
  `=cmd|'/c calc'!A1`,
  `--- dashes -- and "quotes" \`tick\` ''q''`,
  '@article{x, title={',
  'TY - JOUR ER -',
];
const papers = TITLES.map((title, i) =>
  aClipped(
    { id: `2609.1000${i}` as ArxivId, title, authors: ['Mira Okafor', 'Vision and Language Lab'] },
    { tags: ['rl', 'long context'], note: `${title}\n${title}` },
  ),
);

describe.each([
  ['BibTeX', 'bibtex'],
  ['RIS', 'ris'],
  ['CSL-JSON', 'csl'],
] as const)('citation-js reads in our %s', (_name, format) => {
  const items = new Cite(exported(format, papers)).data;

  it('every title', () => {
    expect(items.map(({ title }) => title)).toEqual(TITLES);
  });

  it('every author, a team as one', () => {
    for (const { author } of items) {
      const [first, second] = author ?? [];
      expect(first).toMatchObject({ family: 'Okafor', given: 'Mira' });
      expect(second?.literal ?? second?.family).toBe('Vision and Language Lab');
    }
  });

  it('every year, address and keyword', () => {
    for (const [i, item] of items.entries()) {
      expect(item.issued?.['date-parts'][0]?.[0]).toBe(2026);
      expect(item.URL).toBe(`https://arxiv.org/abs/2609.1000${i}`);
      expect(item.keyword?.split(/,\s*/)).toEqual(['rl', 'long context']);
    }
  });
});

describe('we read what citation-js writes', () => {
  // It spells Greek letters as formulas and leaves dashes and quotes to TeX, breaks lines of RIS within words, and writes
  // no brace that RIS would not have.
  const titles = TITLES.slice(0, 4);
  const items = titles.map((title, i) => ({
    id: `k${i}`,
    type: 'article',
    title,
    author: [{ given: 'Mira', family: 'Okafor' }, { literal: 'Vision and Language Lab' }],
    issued: { 'date-parts': [[2026, 9, 25]] },
    URL: `https://arxiv.org/abs/2609.1000${i}`,
  }));
  const expected = titles.map((title, i) => ({
    id: `2609.1000${i}`,
    said: { title, authors: ['Mira Okafor', 'Vision and Language Lab'] },
  }));

  it('in BibTeX and BibLaTeX', () => {
    expect(papersOf(readBibtex(new Cite(items).format('bibtex')))).toMatchObject(expected);
    expect(papersOf(readBibtex(new Cite(items).format('biblatex')))).toMatchObject(expected);
  });

  it('in CSL-JSON', () => {
    expect(papersOf(readCsl(new Cite(items).data))).toMatchObject(expected);
  });

  it('in RIS', () => {
    expect(papersOf(readRis(new Cite(items).format('ris')))).toMatchObject(expected);
  });
});
