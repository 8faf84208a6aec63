import { describe, expect, it } from 'vitest';
import { bibtexOf, citeKeyOf } from '@/lib/exchange/bibtex';
import type { ArxivId } from '@/lib/paper';
import { aPaper } from '@/tests/support/factories';

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
    ['A } that closes { nothing', String.raw`A \} that closes \{ nothing`],
    [String.raw`\input{/etc/passwd}`, String.raw`\textbackslash{}input\{/etc/passwd\}`],
    ['Scaling $L_2$ norms', 'Scaling $L_2$ norms'],
    ['Costs $5 a day', String.raw`Costs \$5 a day`],
    ['Broken $}{$ maths', String.raw`Broken \$\}\{\$ maths`],
  ])('keeps the title %s from being read as TeX', (title, expected) => {
    expect(titleIn(bibtexOf(aPaper({ id, title })))).toBe(expected);
  });

  it('takes a team whose name holds an and for one author', () => {
    expect(bibtexOf(aPaper({ authors: ['Vision and Language Lab', 'Mira Okafor'] }))).toContain(
      'author = {{Vision and Language Lab} and Mira Okafor}',
    );
  });

  it.each([
    [{ authors: ['Łukasz Šmíd'], title: 'On τ: a Tale' }, 'ukaszsmid', ''],
    [{ authors: ['李明'], title: 'Lanterns' }, '', 'arxiv260910001'],
  ])('makes a key of plain letters of %j', (facts, _, whole) => {
    const key = citeKeyOf(aPaper({ id, ...facts }));
    expect(key).toMatch(/^[a-z0-9]+$/);
    if (whole) expect(key).toBe(whole);
  });
});
