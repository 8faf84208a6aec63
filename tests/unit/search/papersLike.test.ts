import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Findable } from '@/lib/search/findable';
import { openStored } from '@/lib/search/openStored';
import { papersLike } from '@/lib/search/papersLike';
import { buildPart } from '@/lib/search/part';
import { buildIndex, putPapers } from '@/lib/search/searchIndex';
import { aFindable } from './aFindable';

const others = (count: number) => Array.from({ length: count }, (_, i) => aFindable({ title: `Weather of day ${i}` }));
const gaussian = aFindable({
  title: 'Streaming Gaussian Splatting',
  abstract: 'We stream splatting of Gaussians. See https://github.com/moss/fern. It has 400 text-to-image parts.',
  authors: ['Ada Lovelace', 'Wei Wang'],
});
const likeGaussian = (paper: Partial<Findable>) => {
  const one = aFindable(paper);
  return papersLike(buildIndex([...others(20), gaussian, one]), gaussian).filter(({ id }) => id === one.id);
};
const sharedWith = (paper: Partial<Findable>) => likeGaussian(paper).flatMap(({ shared }) => shared);

describe('papers like another', () => {
  it('are those that share its telling words, the nearest first', () => {
    const near = aFindable({ title: 'Gaussian Splatting indoors' });
    const nearer = aFindable({ title: 'Streaming Gaussian Splatting again' });
    const index = buildIndex([nearer, ...others(20), gaussian, near]);
    expect(papersLike(index, gaussian).map(({ id }) => id)).toEqual([nearer.id, near.id]);
  });

  it('share words of titles, keywords and abstracts, but not of notes and tags', () => {
    expect(sharedWith({ title: 'On splatting' })).toEqual(['splatting']);
    expect(sharedWith({ keywords: ['splatting'] })).toEqual(['splatting']);
    expect(sharedWith({ abstract: 'Some splatting.' })).toEqual(['splatting']);
    expect(sharedWith({ note: 'Splatting', tags: ['splatting'], organisation: 'Splatting' })).toEqual([]);
  });

  it('tell what is shared as it is spelt, whole words rather than their parts, one of each root', () => {
    expect(sharedWith({ title: 'text-to-image' })).toEqual(['text-to-image']);
    expect(sharedWith({ title: 'Gaussian and Gaussians' })).toEqual(['Gaussian']);
    expect(sharedWith({ title: 'A stream is streamed, streaming' })).toEqual(['Streaming']);
  });

  it('share no numbers and addresses', () => {
    expect(likeGaussian({ abstract: '400 at https://github.com/moss/fern' })).toEqual([]);
  });

  it('may share an author, but not a surname alone', () => {
    expect(sharedWith({ title: 'Of engines', authors: ['Ada Lovelace'] })).toEqual(['Ada Lovelace']);
    expect(likeGaussian({ title: 'Of engines', authors: ['Ada Byron', 'Yu Wang'] })).toEqual([]);
    expect(likeGaussian({ title: 'Ada Lovelace' })).toEqual([]);
  });

  it('share no words that every other paper says', () => {
    const weather = others(20);
    expect(papersLike(buildIndex(weather), weather[3] as Findable)).toEqual([]);
  });

  it('are found by their titles until abstracts are loaded', () => {
    const near = aFindable({ title: 'Splatting' });
    const { docs, short } = buildPart([...others(20), gaussian, near]);
    const { index } = openStored([{ docs: docs.buffer, short: short.buffer }], []);
    expect(papersLike(index, gaussian).map(({ id }) => id)).toEqual([near.id]);
  });

  it('are found for a paper that is not in the library', () => {
    const near = aFindable({ title: 'Splatting' });
    expect(papersLike(buildIndex([...others(20), near]), gaussian)).toHaveLength(1);
    expect(papersLike(buildIndex([]), gaussian)).toEqual([]);
    expect(papersLike(buildIndex([near]), aFindable({}))).toEqual([]);
  });

  it('are those of today, not what a paper said before', () => {
    const changed = aFindable({ title: 'Splatting' });
    const index = buildIndex([...others(20), gaussian, changed]);
    putPapers(index, [gaussian, { ...changed, title: 'Ferns' }]);
    expect(papersLike(index, gaussian)).toEqual([]);
  });
});

describe('whatever papers there are, those like one', () => {
  const words = fc.array(fc.constantFrom('heath', 'tidal', 'moss-green', 'ferns', 'dusky', 'Ada Moss', 'Yu Fern'), {
    maxLength: 5,
  });
  const standing = fc.constantFrom('gone' as const, 'listed' as const, 'clipped' as const);
  const paper = fc.record({ title: words, keywords: words, authors: words, abstract: words, standing });
  const library = fc
    .array(paper, { minLength: 1, maxLength: 40 })
    .map((all) =>
      all.map((one) => aFindable({ ...one, title: one.title.join(' '), abstract: one.abstract.join('. ') })),
    );

  it('are other ones, all wanted, and less and less alike', () => {
    fc.assert(
      fc.property(library, fc.nat(), (papers, nth) => {
        const of = papers[nth % papers.length] as Findable;
        const index = buildIndex(papers);
        const keep = (id: string) => id.endsWith('1') || id.endsWith('2');
        const like = papersLike(index, of, { scope: 'clips', keep });
        const clips = papers.filter(({ id, standing: as }) => as === 'clipped' && id !== of.id && keep(id));
        expect(clips.map(({ id }) => id)).toEqual(expect.arrayContaining(like.map(({ id }) => id)));
        expect(like.map(({ score }) => score)).toEqual(like.map(({ score }) => score).sort((one, two) => two - one));
        for (const { score, shared } of like) expect(score > 0 && shared.length > 0 && shared.length <= 12).toBe(true);
        expect(papersLike(index, of, { scope: 'clips', keep })).toEqual(like);
      }),
    );
  });

  it('are the same in however many parts the index lies', () => {
    fc.assert(
      fc.property(library, fc.nat(), fc.nat(), (papers, nth, cut) => {
        const of = papers[nth % papers.length] as Findable;
        const index = buildIndex(papers.slice(0, cut % papers.length));
        putPapers(index, papers.slice(cut % papers.length));
        expect(papersLike(index, of)).toEqual(papersLike(buildIndex(papers), of));
      }),
    );
  });
});
