import { describe, expect, it } from 'vitest';
import type { ArxivId } from '@/lib/paper';
import { namesakes, papersOfNamesakes } from '@/lib/search/namesakes';
import type { Wanted } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/searchIndex';
import { aFindable } from './aFindable';

const papers = [
  aFindable({ title: 'Linear Marten Models', authors: ['Wei Lin', 'Ada Byronova'], standing: 'clipped' }),
  aFindable({ title: 'Tides', authors: ['Jörg Müller', 'Wei Lin'] }),
  aFindable({ title: 'Moss', authors: ['Lina Marten'], tags: ['byron'], keywords: ['lin'], standing: 'clipped' }),
  aFindable({ title: 'Fern', authors: ['Émilie Roux'] }),
];
const index = buildIndex(papers);
const named = (letters: string, wanted: Wanted = {}) => {
  const ids = papersOfNamesakes(index, letters, wanted);
  return namesakes(
    ids.flatMap((id) => papers.filter((paper) => paper.id === id)),
    letters,
  );
};

describe('authors by the letters typed', () => {
  it.each([
    ['lin', ['Wei Lin', 'Lina Marten']],
    ['wei l', ['Wei Lin']],
    ['mart', ['Lina Marten']],
    ['byron', ['Ada Byronova']],
    ['mul', ['Jörg Müller']],
    ['Müll', ['Jörg Müller']],
    ['emil', ['Émilie Roux']],
    ['tides', []],
    ['', []],
    ['"', []],
  ])('%o are %j', (letters, authors) => {
    expect(named(letters)).toEqual(authors);
  });

  it('are those of papers where is searched', () => {
    expect(named('mul', { scope: 'clips' })).toEqual([]);
    expect(named('lin', { keep: (id) => id === papers[2]?.id })).toEqual(['Lina Marten']);
  });

  it('come from few papers, the newest, however many there are', () => {
    const many = Array.from({ length: 300 }, (_, n) => aFindable({ authors: [`Kim ${n}`] }));
    const ids = papersOfNamesakes(buildIndex(many), 'kim', {});
    expect(ids.length).toBeLessThan(64);
    expect(ids[0]).toBe(many.at(-1)?.id as ArxivId);
  });
});
