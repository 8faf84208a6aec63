// @vitest-environment node
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCell, ofCell } from '@/lib/exchange/formula';
import { anyText } from './anyClip';
import { aClipped, exported } from './exported';

const rows = (file: string): Record<string, string>[] => parse(file, { bom: true, columns: true });

describe('E01 a cell of a spreadsheet', () => {
  it.each([
    `=cmd|'/c calc'!A1`,
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r=1',
    '\n=1',
    '=1+1\nfoo',
    ' =1',
    '＝1',
    '\ufeff=1',
    '%0A=',
    '|x',
    "'=1",
  ])('%j is no formula', (text) => {
    expect(asCell(text)).toBe(`'${text}`);
  });

  it.each(['Lanterns', "'quoted'", '', '1-2', 'a=b', '“=”'])('%j stays as it is', (text) => {
    expect(asCell(text)).toBe(text);
  });

  it('gives back what was written into it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(ofCell(asCell(text))).toBe(text);
      }),
    );
  });
});

describe('papers as CSV', () => {
  it('E02 are rows for every reader of RFC 4180, whatever is in them', () => {
    const note = `"quoted", ${'x'.repeat(40_000)};\r\nand a line`;
    const [row] = rows(
      exported('csv', [aClipped({ title: '=A "title", with; all\tof it' }, { note, tags: ['a', 'b,c'] })]),
    );
    expect(row).toMatchObject({
      title: `'=A "title", with; all of it`,
      note,
      tags: 'a, "b,c"',
      authors: 'Mira Okafor, Jon Lindqvist',
    });
  });

  it('give the parser of others what they hold', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (notes) => {
        const read = rows(
          exported(
            'csv',
            notes.map((note) => aClipped({}, { note })),
          ),
        );
        expect(read.map(({ note = '' }) => ofCell(note))).toEqual(notes);
      }),
    );
  });
});
