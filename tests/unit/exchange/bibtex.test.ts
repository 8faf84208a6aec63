// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { bibtexOf } from '@/lib/exchange/bibtex';
import { citeKeyOf, uniqueKeys } from '@/lib/exchange/citeKey';
import type { ArxivId } from '@/lib/paper';
import { anId, aPaper } from '@/tests/support/factories';
import { aClipped, exported } from './exported';

const id = '2609.10001' as ArxivId;
const titleIn = (entry: string) => /title = \{\{(.*)\}\},/.exec(entry)?.[1];

describe('a paper in BibTeX', () => {
  it('has what arXiv asks to be cited', () => {
    expect(bibtexOf(aPaper({ id }))).toBe(
      `@misc{okafor2026lanterns,
  title = {{Lanterns for Long Contexts}},
  author = {Mira Okafor and Jon Lindqvist},
  year = {2026},
  eprint = {2609.10001},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2609.10001}
}
`,
    );
  });

  it('goes without what is not known', () => {
    const entry = bibtexOf(aPaper({ id, authors: [], publishedOn: undefined, featuredOn: undefined }));
    expect(entry).toMatch(/^@misc\{arxiv260910001,\n {2}title/);
    expect(entry).not.toMatch(/author|year/);
  });

  it.each([
    ['100% of R&D #1', String.raw`100\% of R\&D \#1`],
    ['snake_case ~ 2^n', String.raw`snake\_case \textasciitilde{} 2\textasciicircum{}n`],
    ['A } that closes { nothing', String.raw`A \textbraceright{} that closes \textbraceleft{} nothing`],
    [String.raw`\input{/etc/passwd}`, String.raw`\textbackslash{}input\{/etc/passwd\}`],
    ['Scaling $L_2$ norms', 'Scaling $L_2$ norms'],
    ['Costs $5 a day', String.raw`Costs \$5 a day`],
    ['Broken $}{$ maths', String.raw`Broken \$\textbraceright{}\textbraceleft{}\$ maths`],
    ['Half $50%$ off', String.raw`Half \$50\%\$ off`],
    ["a -- b --- c, ''d''", "a -{}- b -{}-{}- c, '{}'d'{}'"],
    ['<think> a|b', String.raw`\textless{}think\textgreater{} a\textbar{}b`],
    ['two\nlines', 'two lines'],
  ])('E03 keeps the title %s from being read as TeX', (title, expected) => {
    expect(titleIn(bibtexOf(aPaper({ id, title })))).toBe(expected);
  });

  it('takes a team whose name holds an and for one author', () => {
    expect(bibtexOf(aPaper({ authors: ['Vision and Language Lab', 'Mira Okafor'] }))).toContain(
      'author = {{Vision and Language Lab} and Mira Okafor}',
    );
  });

  it.each([
    [{ authors: ['Łukasz Šmíd'], title: 'On τ: a Tale' }, 'smid2026tale'],
    [{ authors: ['李明'], title: 'Lanterns' }, 'arxiv260910001'],
  ])('makes a key of plain letters of %j', (facts, key) => {
    expect(citeKeyOf(aPaper({ id, ...facts }))).toBe(key);
  });
});

describe('a file of papers in BibTeX', () => {
  it('holds what the reader did, where other programs look for it', () => {
    const clip = {
      clippedAt: Date.UTC(2026, 8, 28, 8),
      starredAt: Date.UTC(2026, 8, 29),
      status: 'reading' as const,
      tags: ['rl', 'long context'],
      lists: ['Robots, hands'],
      note: 'Section 3:\n50% {sic}',
    };
    expect(exported('bibtex', [aClipped({ id }, clip)])).toBe(
      `@misc{okafor2026lanterns,
  title = {{Lanterns for Long Contexts}},
  author = {Mira Okafor and Jon Lindqvist},
  year = {2026},
  eprint = {2609.10001},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2609.10001},
  date = {2026-09-25},
  abstract = {We light a long context with small lanterns and measure what is still read at its far end.},
  keywords = {rl, long context},
  annote = {Section 3:\n50\\% \\{sic\\}},
  groups = {"Robots, hands"},
  readstatus = {reading},
  ranking = {rank5},
  creationdate = {2026-09-28T08:00:00.000Z}
}
`,
    );
  });

  it('E03 gives no two papers one key', () => {
    const keyOf = uniqueKeys();
    const keys = Array.from({ length: 20_000 }, (_, i) => keyOf(aPaper({ id: anId(i) })));
    expect(new Set(keys).size).toBe(20_000);
    expect(keys.slice(0, 3)).toEqual(['okafor2026lanterns', 'okafor2026lanterns-2', 'okafor2026lanterns-3']);
  });
});
