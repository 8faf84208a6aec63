import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArxivId, arxivIdOf } from '@/lib/paper';
import { conditionOf, keepOf, matches } from '@/lib/search/query/conditionOf';
import type { Facts } from '@/lib/search/query/facts';
import type { Alternative } from '@/lib/search/query/query';
import { readQuery } from '@/lib/search/query/readQuery';
import { wordsOf } from '@/lib/search/words';
import { anyTyping } from './anyTyping';
import { NOON, someFacts, someQuery } from './someFacts';

const paper: Facts = {
  id: '2401.10001' as ArxivId,
  title: 'Text-to-image $L_2$ Kernels of τ-leptons 大模型',
  abstract: 'We prune orchards of pre-trained kernels.\nPoincaré helps.',
  authors: ['Jörg Müller', 'Wei Lin', 'Anna Mueller-Böhm', 'Jean-Pierre Roux', '李明'],
  organisation: { slug: 'tide-lab', name: 'Institut für Gezeiten' },
  keywords: ['low-bit'],
  tags: ['To read', 'C++', 'naïve', 'NLP/Parsing/Trees'],
  lists: ['Thesis', 'a1b2'],
  note: 'Ask Émilie about seaweed',
  clippedAt: NOON,
  upvotes: 12,
};
const answers = (text: string, facts = paper, typing = false) => matches(readQuery(text, { now: NOON, typing }), facts);

describe('matches', () => {
  it.each([
    'kernels',
    'KERNEL orchards',
    'seaweed',
    'low bit',
    'text-to-image',
    'emilie',
    'roux',
    '"to read"',
    '2401.10001v2',
    'https://arxiv.org/abs/2401.10001',
    '"text to image"',
    '"image l2 kernels"',
    '"tau leptons"',
    '"$\\tau$-leptons"',
    '"orchards of pre-trained"',
    '"kernels poincare"',
    '"poincaré helps"',
    '"模型"',
    'title:l_2',
    'title:τ',
    'title:"Text–to–image"',
    'abstract:prun',
    'note:Emilie',
    'tag:"to read"',
    'tag:to-read',
    'tag:TO_READ',
    'tag:c++',
    'tag:naive',
    'tag:nlp',
    'tag:nlp/parsing',
    'list:thesis',
    'list:a1b2',
    'author:muller',
    'author:mueller',
    'author:MÜLL',
    'author:Mu\u0308ller',
    'author:"jorg mueller"',
    'author:"müller jö"',
    'author:"muller bohm"',
    'author:"jean pierre"',
    'author:jean-pierre',
    'author:李',
    'org:tide',
    'org:"fuer gezeiten"',
    'org:gezeiten',
    'zebra or upvotes:12',
  ])('answers %s', (text) => {
    expect(answers(text)).toBe(true);
  });

  it.each([
    'zebra',
    'ernels',
    'ke',
    '"kernel"',
    '"kernels of orchards"',
    '"leptons we prune"',
    '"müller wei"',
    'title:orchards',
    'title:型大',
    'abstract:seaweed',
    'tag:to',
    'tag:read',
    'tag:c#',
    'tag:nl',
    'tag:parsing',
    'tag:c',
    'list:the',
    'author:"wei müller"',
    'author:in',
    'org:lin',
    '-kernels',
    '2401.10002',
  ])('does not answer %s', (text) => {
    expect(answers(text)).toBe(false);
  });

  it('takes a tag that is still being typed for the beginning of one', () => {
    expect(answers('tag:to', paper, true)).toBe(true);
    expect(answers('tag:to ', paper, true)).toBe(false);
    expect(answers('ke', paper, true)).toBe(true);
  });

  it('lets everything through that asks nothing', () => {
    expect(answers('', { id: paper.id })).toBe(true);
    expect(answers('is:foo', { id: paper.id })).toBe(true);
  });

  it('knows neither more nor less of what is not known', () => {
    expect(
      ['upvotes:<9', 'upvotes:>0', 'seen:7d', '-upvotes:>0'].map((text) => answers(text, { id: paper.id })),
    ).toEqual([false, false, false, true]);
  });

  it.each([
    [new Date(2026, 10, 22, 0, 0), true],
    [new Date(2026, 10, 22, 23, 59, 59, 999), true],
    [new Date(2026, 10, 21, 23, 59, 59, 999), false],
    [new Date(2026, 10, 23, 0, 0), false],
  ])('counts %s to today: %s', (clipped, expected) => {
    expect(answers('clipped:today', { id: paper.id, clippedAt: clipped.getTime() })).toBe(expected);
  });

  it('agrees with the same said plainly, whatever is combined', () => {
    fc.assert(
      fc.property(someQuery, someFacts, ({ text, holds }, facts) => {
        expect(readQuery(text, { now: NOON }).notUnderstood).toEqual([]);
        expect(answers(text, facts)).toBe(holds(facts));
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(anyTyping, fc.boolean(), (text, typing) => {
        expect(typeof answers(text, { ...paper }, typing)).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('keepOf', () => {
  const alternativeOf = (text: string) => readQuery(text, { now: NOON }).alternatives[0] as Alternative;

  it('leaves the free words to search, which forgives them', () => {
    expect(keepOf(alternativeOf('kernles tag:c++'))(paper)).toBe(true);
    expect(keepOf(alternativeOf('kernels tag:rl'))(paper)).toBe(false);
  });

  it('has search look for the words of a phrase, and looks itself how they stand', () => {
    const asked = alternativeOf('"orchards prune" seaweed');
    expect(wordsOf(asked.words).map(({ term }) => term)).toEqual(['orchards', 'prune', 'seaweed']);
    expect(keepOf(asked)(paper)).toBe(false);
  });

  it('tells from what is known of a paper what it can', () => {
    const asked = alternativeOf('is:reading -title:kernels');
    const clip = { id: paper.id, clippedAt: NOON, status: 'reading' as const };
    expect(keepOf(asked, new Set(['clip']))(clip)).toBe(true);
    expect(keepOf(asked, new Set(['clip']))({ ...clip, status: 'read' })).toBe(false);
    expect(keepOf(asked)({ ...clip, title: 'Kernels' })).toBe(false);
  });
});

describe('conditionOf', () => {
  it.each(['is:unread', 'tag:rl -is:read', 'author:lin', 'title:kernel upvotes:>5', '"deep kernels"'])(
    'goes through 10,000 papers for %s in a blink, once their texts are folded',
    (text) => {
      const papers = Array.from({ length: 10_000 }, (_, i) => numbered(i));
      const test = conditionOf(readQuery(text, { now: NOON }));
      const times = [0, 1, 2].map(() => {
        const start = performance.now();
        papers.filter(test);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    },
  );
});

function numbered(i: number): Facts {
  const id = arxivIdOf(`2401.${String(i).padStart(5, '0')}`) ?? paper.id;
  const tags = i % 3 ? ['rl'] : [];
  return { id, title: `Deep Kernels ${i}`, authors: ['Wei Lin', 'Ada Byronova'], tags, clippedAt: i, upvotes: i % 10 };
}
