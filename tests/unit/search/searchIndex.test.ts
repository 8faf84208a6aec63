import { describe, expect, it } from 'vitest';
import { buildLong, buildShortPart } from '@/lib/search/part';
import { rankPapers } from '@/lib/search/search';
import { addAbstracts, buildIndex, docOfPaper, openIndex, putPapers } from '@/lib/search/searchIndex';
import { aShelf, marksOf, put, search } from '@/tests/support/searchAmong';
import { aFindable } from './aFindable';

describe('openIndex', () => {
  it('takes what a later part says of a paper', () => {
    const [old, fresh] = ['Fern', 'Moss'].map((title) => aFindable({ id: '2401.30001', title }));
    const index = openIndex([buildShortPart(old ? [old] : []), buildShortPart(fresh ? [fresh] : [])]);
    expect([rankPapers(index, 'fern').papers.length, rankPapers(index, 'moss').papers.length]).toEqual([0, 1]);
  });

  it('finds abstracts once they were added, and refuses those of other papers', () => {
    const papers = [aFindable({ title: 'Paper', abstract: 'about fern' })];
    const index = openIndex([buildShortPart(papers)]);
    expect(rankPapers(index, 'fern').papers).toEqual([]);
    expect(addAbstracts(index, 0, buildLong([...papers, ...papers]))).toBe(false);
    expect(rankPapers(index, 'fern').papers).toEqual([]);
    expect(addAbstracts(index, 0, buildLong(papers))).toBe(true);
    expect(rankPapers(index, 'fern').papers.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  });
});

describe('putPapers', () => {
  it('replaces the paper of the same id', () => {
    const shelf = aShelf([aFindable({ id: '2401.30001', title: 'Old name', tags: ['kept'] })]);
    put(shelf, [aFindable({ id: '2401.30001', title: 'New name' })]);
    expect([search(shelf, 'old').length, search(shelf, 'kept').length, search(shelf, 'new').length]).toEqual([0, 0, 1]);
  });

  it('takes the last of two papers with one id', () => {
    const shelf = aShelf([]);
    put(
      shelf,
      ['Fern', 'Moss'].map((title) => aFindable({ id: '2401.30002', title })),
    );
    expect([search(shelf, 'fern').length, search(shelf, 'moss').length]).toEqual([0, 1]);
  });

  it('keeps few parts, however many papers come one by one', () => {
    const shelf = aShelf([aFindable({ title: 'First' })]);
    for (let i = 0; i < 300; i++) put(shelf, [aFindable({ title: `Later ${i}` })]);
    expect(shelf.index.parts.length).toBeLessThan(12);
    expect(marksOf(shelf, search(shelf, 'later 299')[0]).title).toEqual([
      [0, 5],
      [6, 9],
    ]);
  });

  it('takes papers away that are gone, and lets them come back', () => {
    const [one, other] = [aFindable({ title: 'Fern' }), aFindable({ title: 'Fern' })];
    const shelf = aShelf([one, other]);
    put(shelf, [{ ...one, title: '', standing: 'gone' }, aFindable({ title: 'Never there', standing: 'gone' })]);
    expect(search(shelf, 'fern').map(({ id }) => id)).toEqual([other.id]);
    expect(search(shelf, one.id)).toEqual([]);
    put(shelf, [one]);
    expect(search(shelf, 'fern').map(({ id }) => id)).toEqual([one.id, other.id]);
  });
});

it('knows the document that stands for a paper', () => {
  const papers = [aFindable(), aFindable(), aFindable()];
  const index = buildIndex(papers);
  expect(papers.map(({ id }) => docOfPaper(index, id))).toEqual([0, 1, 2]);
  putPapers(index, papers.slice(1, 2));
  expect(papers.map(({ id }) => docOfPaper(index, id))).toEqual([0, 3, 2]);
  expect(docOfPaper(index, aFindable().id)).toBeUndefined();
});
