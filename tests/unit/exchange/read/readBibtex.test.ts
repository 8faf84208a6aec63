// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readBibtex } from '@/lib/exchange/read/readBibtex';
import { gathered, missedOf, papersOf, timeOf } from '../exported';
import { fixture } from './fixture';

const entry = (fields: string) => `@misc{key,\n  eprint = {2609.10001},\n  ${fields}\n}`;
const only = (text: string) => papersOf(readBibtex(text))[0];

describe('readBibtex', () => {
  it('reads a file of Zotero', () => {
    const { papers, missed } = gathered(readBibtex(fixture('zotero-2026-11.bib')));
    expect(papers).toEqual([
      {
        id: '2609.10001',
        said: {
          title: 'Lanterns for Long Contexts: A Tale of \\alpha and 50% <think>',
          authors: ['Mira Okafor', 'Jon Lindqvist', 'Anne-Sofie Müller'],
          abstract: 'We light a long context, unlike arXiv:2501.00001, and measure $L_2$ at its far end.',
        },
        year: 2026,
        clip: {
          tags: ['Computer Science - Machine Learning', 'long context', 'to read'],
          lists: [],
          isStarred: false,
          note: 'Comment: reread section 3\n\nwith Jon',
        },
      },
    ]);
    expect(missed).toEqual([{ why: 'noArxivId', at: 23, text: 'Tides of Attention' }]);
  });

  it.each([
    ['eprint', 'eprint = {2609.10001v2}, archivePrefix = {arXiv}'],
    ['eprint with its name', 'eprint = {arXiv:2609.10001}'],
    ['DOI', 'doi = {10.48550/arXiv.2609.10001}'],
    ['address', 'url = {https://arxiv.org/abs/2609.10001}'],
    ['address in LaTeX', String.raw`howpublished = {\url{https://arxiv.org/pdf/2609.10001.pdf}}`],
    ['journal, as Google Scholar writes it', 'journal = {arXiv preprint arXiv:2609.10001}'],
    ['volume, as DBLP writes it', 'journal = {CoRR}, volume = {abs/2609.10001}'],
    ['note', 'note = {Available at arXiv:2609.10001 [cs.LG]}'],
  ])('finds the id by its %s', (_where, fields) => {
    expect(only(`@article{key, title = {Lanterns}, ${fields}}`)?.id).toBe('2609.10001');
  });

  it('does not take a paper that the abstract names for the one', () => {
    expect(missedOf(readBibtex('@misc{k, title={Tides}, abstract={As in arXiv:2609.10001}}'))).toMatchObject([
      { why: 'noArxivId', text: 'Tides' },
    ]);
  });

  it.each([
    [
      String.raw`G{\"o}del, {\'E}cole, Er\H{o}s, \v{S}m\'{\i}d, \c{c}a, stra{\ss}e`,
      'Gödel, École, Erős, Šmíd, ça, straße',
    ],
    ['Costs \\$5 \\& 50\\% of \\#1', 'Costs $5 & 50% of #1'],
    ['\\textsc{Deep} \\emph{and} {Wide}', 'Deep and Wide'],
    ["``Ding''--Sache---nie wieder~mehr", '“Ding”–Sache—nie wieder mehr'],
    ['Scaling $L_2$ and $\\alpha^{2}$', 'Scaling $L_2$ and $\\alpha^{2}$'],
    ['\\input{/etc/passwd} \\unknown{x}', '\\input/etc/passwd \\unknownx'],
    ['A lone \\ and $ and "', 'A lone and $ and "'],
  ])('reads the title %s', (tex, title) => {
    expect(only(entry(`title = {${tex}}`))?.said.title).toBe(title);
  });

  it.each([
    ['{Okafor, Mira and {Vision and Language Lab} and others}', ['Mira Okafor', 'Vision and Language Lab']],
    ['{Mira Okafor and Jon Lindqvist}', ['Mira Okafor', 'Jon Lindqvist']],
    ['{van Beethoven, Ludwig AND King, Jr., Martin}', ['Ludwig van Beethoven', 'Martin King Jr.']],
    ["{{\\L}ukasz {\\v S}m{\\'i}d}", ['Łukasz Šmíd']],
    ['{Wang, Wei and Wang, Wei}', ['Wei Wang', 'Wei Wang']],
  ])('reads the authors %s', (author, names) => {
    expect(only(entry(`author = ${author}`))?.said.authors).toEqual(names);
  });

  it('joins pieces and macros, in braces, quotes or round brackets', () => {
    const text =
      '@string{lab = "Tide Lab"}\n@STRING(of = { of })\n@misc(key, title = "Songs" # of # lab, eprint = 2609.10001)';
    expect(only(text)?.said.title).toBe('Songs of Tide Lab');
  });

  it('I08 keeps macros that double each other from growing for ever', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `@string{a${i + 1} = a${i} # a${i}}`).join('\n');
    const text = `@string{a0 = "ha"}\n${doubling}\n@misc{key, title = a60, eprint = {2609.10001}}`;
    expect(only(text)?.said.title).toHaveLength(500);
  });

  it('I08 loses no other entry to one that is not closed', () => {
    const text =
      '@misc{a, title = {Lost\n\n@misc{b, eprint = {2609.10002}}\n@misc{c, title {no sign}}\n@misc{d, eprint={2609.10003}}';
    const { papers, missed } = gathered(readBibtex(text));
    expect(papers.map(({ id }) => id)).toEqual(['2609.10002', '2609.10003']);
    expect(missed).toMatchObject([
      { why: 'broken', at: 1 },
      { why: 'broken', at: 4 },
    ]);
  });

  it('I08 gives up in time on a file of nothing but openings', () => {
    const ms = timeOf(() => {
      expect(missedOf(readBibtex('@article{x, title={ '.repeat(100_000))).length).toBeGreaterThan(10);
    });
    expect(ms).toBeLessThan(5_000);
  });

  it.each([
    '',
    '@',
    '@article',
    '@article{',
    '@article{x',
    '@article{x, title={',
    '@article{x,=}',
    '@{}',
    '@string{',
    '@preamble{"x',
    '}}}{{{',
  ])('finds nothing in %j, and does not throw', (text) => {
    expect(papersOf(readBibtex(text))).toEqual([]);
  });

  it.each([
    ['keywords = {rl; long context}', { tags: ['rl', 'long context'] }],
    [
      'groups = {Robots}, readstatus = {skimmed}, ranking = {rank5}',
      { lists: ['Robots'], status: 'reading', isStarred: true },
    ],
    ['timestamp = {2026-10-02}', { clippedAt: Date.UTC(2026, 9, 2) }],
    ['annote = {mine}, note = {Accepted}', { note: 'mine' }],
    ['note = {Accepted at SeaweedConf}', { note: 'Accepted at SeaweedConf' }],
    ['note = {arXiv:2609.10001 [cs] version: 2}', {}],
  ])('takes from JabRef, Zotero and Mendeley %s', (fields, clip) => {
    expect(only(entry(fields))?.clip).toEqual({ tags: [], lists: [], isStarred: false, ...clip });
  });
});
