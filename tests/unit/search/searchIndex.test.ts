import { describe, expect, it } from 'vitest';
import { search } from '@/lib/search/search';
import { buildIndex, buildingIndex, putPapers, removePapers } from '@/lib/search/searchIndex';
import { aFindable } from './aFindable';

describe('buildingIndex', () => {
  const papers = Array.from({ length: 260 }, (_, i) => aFindable({ title: `Paper ${i}`, abstract: 'about fern' }));

  it('finds titles before abstracts, and after the last slice what an index built at once finds', () => {
    const slices = buildingIndex(papers);
    let index = slices.next().value;
    while (!index) index = slices.next().value;
    expect(search(index, 'paper 7 ')).not.toEqual([]);
    expect(search(index, 'fern')).toEqual([]);
    while (!slices.next().done);
    expect(search(index, 'fern').map(({ id }) => id)).toEqual(search(buildIndex(papers), 'fern').map(({ id }) => id));
  });

  it('keeps the changes made while abstracts were still being indexed', () => {
    const slices = buildingIndex(papers);
    let index = slices.next().value;
    while (!index) index = slices.next().value;
    const [first] = papers;
    if (first) putPapers(index, [{ ...first, abstract: 'about moss' }]);
    while (!slices.next().done);
    expect(search(index, 'moss').map(({ id }) => id)).toEqual([first?.id]);
  });
});

describe('putPapers', () => {
  it('replaces the paper of the same id', () => {
    const index = buildIndex([aFindable({ id: '2401.30001', title: 'Old name', tags: ['kept'] })]);
    putPapers(index, [aFindable({ id: '2401.30001', title: 'New name' })]);
    expect([search(index, 'old').length, search(index, 'kept').length, search(index, 'new').length]).toEqual([0, 0, 1]);
  });

  it('takes the last of two papers with one id', () => {
    const index = buildIndex([]);
    putPapers(
      index,
      ['Fern', 'Moss'].map((title) => aFindable({ id: '2401.30002', title })),
    );
    expect([search(index, 'fern').length, search(index, 'moss').length]).toEqual([0, 1]);
  });

  it('keeps few parts, however many papers come one by one', () => {
    const index = buildIndex([aFindable({ title: 'First' })]);
    for (let i = 0; i < 300; i++) putPapers(index, [aFindable({ title: `Later ${i}` })]);
    expect(index.parts.length).toBeLessThan(12);
    expect(search(index, 'later 299')[0]?.marks.title).toEqual([
      [0, 5],
      [6, 9],
    ]);
  });
});

describe('removePapers', () => {
  it('takes papers out and passes over unknown ones', () => {
    const [one, other] = [aFindable({ title: 'Fern' }), aFindable({ title: 'Fern' })];
    const index = buildIndex([one, other]);
    removePapers(index, [one.id, aFindable().id]);
    expect(search(index, 'fern').map(({ id }) => id)).toEqual([other.id]);
  });

  it('lets a removed paper come back', () => {
    const paper = aFindable({ title: 'Fern' });
    const index = buildIndex([paper]);
    removePapers(index, [paper.id]);
    putPapers(index, [paper]);
    expect(search(index, 'fern').map(({ id }) => id)).toEqual([paper.id]);
  });
});
