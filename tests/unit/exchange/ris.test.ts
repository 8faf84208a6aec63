// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ArxivId } from '@/lib/paper';
import { aClipped, exported } from './exported';

const id = '2609.10001' as ArxivId;
const line = (tag: string, file: string) => new RegExp(`^${tag} {2}- (.*)\\r$`, 'm').exec(file)?.[1];

describe('a paper in RIS', () => {
  it('has its facts and what the reader did, a line for each', () => {
    const clip = { tags: ['rl', 'a;b'], lists: ['Robots'], status: 'read' as const, clippedAt: 0, note: 'one\ntwo' };
    expect(exported('ris', [aClipped({ id, authors: ['Mira Okafor', 'Tide Lab, Inc.', 'Plato'] }, clip)])).toBe(
      [
        'TY  - UNPB',
        'TI  - Lanterns for Long Contexts',
        'AU  - Okafor, Mira',
        'AU  - Tide Lab Inc.',
        'AU  - Plato',
        'PY  - 2026',
        'DA  - 2026/09/25',
        'PB  - arXiv',
        'AN  - arXiv:2609.10001',
        'DO  - 10.48550/arXiv.2609.10001',
        'UR  - https://arxiv.org/abs/2609.10001',
        'AB  - We light a long context with small lanterns and measure what is still read at its far end.',
        'KW  - rl',
        'KW  - a;b',
        'N1  - one',
        'two',
        'M2  - Offprint lists: Robots',
        'M2  - Offprint status: read',
        'M2  - Offprint clipped: 1970-01-01T00:00:00.000Z',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps a title or note from ending the reference', () => {
    const file = exported('ris', [aClipped({ title: 'A\nER  - \nTY  - JOUR' }, { note: 'x\nER  - \n TY  - JOUR' })]);
    expect(file.match(/^\s*(?:TY|ER) {2}-/gm)).toHaveLength(2);
  });

  it('writes a note with tags of HTML so that Zotero shows them', () => {
    expect(line('N1', exported('ris', [aClipped({}, { note: 'a <think> & b' })]))).toBe(
      '<p>a &lt;think&gt; &amp; b</p>',
    );
  });
});
