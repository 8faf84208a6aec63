import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArxivId, arxivIdOf } from '@/lib/paper';
import { type Findable, textOf } from '@/lib/search/findable';
import { tokensOf } from '@/lib/search/tokens';
import { quickest } from '@/tests/support/quickest';
import { aShelf, marksOf, put, type Shelf, search } from '@/tests/support/searchAmong';
import { aFindable } from './aFindable';

const shelf = [
  aFindable({ id: '2401.10001', title: 'Diffusion of Heat in Sparse Neural Lattices', authors: ['Ada Byronova'] }),
  aFindable({ id: '2401.10002', title: 'A Transformer for Tide Tables', authors: ['Jörg Müller', 'Wei Lin'] }),
  aFindable({ id: '2401.10003', title: 'Text-to-image Synthesis of Garden Plans', tags: ['thesis'] }),
  aFindable({ id: '2401.10004', title: 'Reading $\\tau$-leptons with Graph Kernels', authors: ['Émilie Roux'] }),
  aFindable({ id: '2401.10005', title: 'Pretraining Parrots', note: 'the one about seaweed', authors: ['Wei Lin'] }),
  aFindable({ id: '2401.10006', title: '大模型的语言能力', authors: ['李明'] }),
  aFindable({
    id: '2401.10007',
    title: 'Quiet Quantisation',
    abstract: 'We prune kernels of orchards.',
    keywords: ['low-bit'],
    organisation: 'Kiso Valley Computing',
  }),
];
const found = (query: string) => search(aShelf(shelf), query).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['diffusion', '2401.10001'],
    ['difusion', '2401.10001'],
    ['diffusoin latt', '2401.10001'],
    ['nerual latices', '2401.10001'],
    ['byronva', '2401.10001'],
    ['transfromer', '2401.10002'],
    ['tide tabels', '2401.10002'],
    ['mueller', '2401.10002'],
    ['Muller', '2401.10002'],
    ['müller', '2401.10002'],
    ['text to image', '2401.10003'],
    ['text-to-image', '2401.10003'],
    ['texttoimage', '2401.10003'],
    ['thesis', '2401.10003'],
    ['synthesis gardn', '2401.10003'],
    ['tau leptons', '2401.10004'],
    ['τ', '2401.10004'],
    ['emilie', '2401.10004'],
    ['pre-training', '2401.10005'],
    ['pre training', '2401.10005'],
    ['seawed', '2401.10005'],
    ['lin parrots', '2401.10005'],
    ['语言', '2401.10006'],
    ['李明', '2401.10006'],
    ['orchards', '2401.10007'],
    ['low bit', '2401.10007'],
    ['quiet orchards', '2401.10007'],
    ['quiet quantisation of everything', '2401.10007'],
    ['https://arxiv.org/abs/2401.10006v2', '2401.10006'],
    ['10.48550/arXiv.2401.10001', '2401.10001'],
    ['kiso', '2401.10007'],
    ['kiso quiet', '2401.10007'],
  ])('finds for %s first %s', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('finds nothing for what no paper holds, and for nothing', () => {
    expect(found('zebra')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it.each(['.*', '^', '[^x]', String.raw`\S+`, '(?:)'])(
    'Q02 takes %j for no expression, that would find all',
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );

  it.each([
    '2401.10006',
    ' 2401.10006v2\n',
    'arXiv:2401.10006',
    'arxiv.org/abs/2401.10006',
    'http://arxiv.org/pdf/2401.10006v3.pdf',
    'https://www.alphaxiv.org/abs/2401.10006',
    'https://huggingface.co/papers/2401.10006',
    'https://doi.org/10.48550/arXiv.2401.10006',
    'doi:10.48550/arXiv.2401.10006',
  ])('finds for %o just that paper', (pasted) => {
    expect(found(pasted)).toEqual(['2401.10006']);
  });

  it.each(['2401.10099', 'https://arxiv.org/abs/2401.10099', '10.48550/arXiv.2401.10099'])(
    'finds for %s, which is on no shelf, no other paper',
    (pasted) => {
      const neighbour = aFindable({ title: 'On https arXiv org abs', note: 'see 2401.10098', tags: ['2401'] });
      expect(search(aShelf([...shelf, neighbour]), pasted)).toEqual([]);
    },
  );

  it('puts title hits before abstract hits, and of equals the later paper first', () => {
    const index = aShelf([
      aFindable({ id: '2401.20001', abstract: 'about kernels' }),
      aFindable({ id: '2401.20002', title: 'Kernels' }),
      aFindable({ id: '2401.20003', title: 'Kernels' }),
    ]);
    expect(search(index, 'kernels').map(({ id }) => id)).toEqual(['2401.20003', '2401.20002', '2401.20001']);
  });

  it('prefers the word as typed to longer and misspelt ones', () => {
    const index = aShelf(['Formed', 'Form', 'Format', 'Farm'].map((title) => aFindable({ title })));
    const hits = search(index, 'form').map((hit) => marksOf(index, hit).title?.[0]?.[1]);
    expect(marksOf(index, search(index, 'form')[0]).title).toEqual([[0, 4]]);
    expect(hits).toHaveLength(4);
    expect(search(index, 'form').at(-1)?.corrected).toBe('Farm');
  });

  it('says how a misspelt query is spelt, and nothing when it is right', () => {
    const index = aShelf(shelf);
    expect(search(index, 'nerual lattices')[0]?.corrected).toBe('Neural lattices');
    expect(search(index, 'neural lattices')[0]?.corrected).toBeUndefined();
  });

  it('leaves out what is not to be kept before choosing the best', () => {
    const papers = Array.from({ length: 200 }, () => aFindable({ title: 'Common' }));
    const wanted = papers[3]?.id;
    expect(search(aShelf(papers), 'common', { keep: (id) => id === wanted }).map(({ id }) => id)).toEqual([wanted]);
    expect(search(aShelf(papers), 'common')).toHaveLength(64);
  });

  it.each([
    ['200 letters', 'transformer '.repeat(17)],
    ['50,000 spaces', ' '.repeat(50_000)],
    ['an expression that explodes', '(((((a+)+)+)+)$['],
    ['quotes', '"'.repeat(300)],
    ['20,000 pipes', 'tide|'.repeat(4000)],
    ['an emoji and right-to-left text', '🦙 שלום \u202etide'],
  ])('Q01 answers quickly to %s', (_, query) => {
    expect(quickest(() => search(aShelf(shelf), query))).toBeLessThan(100);
  });

  it('never throws, and marks lie inside the texts', () => {
    const index = aShelf(shelf);
    const some = fc.constantFrom(...shelf.map(({ title }) => title));
    const letters = fc.string({ unit: 'binary', maxLength: 70 });
    fc.assert(
      fc.property(letters, some, fc.nat(40), fc.nat(8), (noise, title, from, length) => {
        for (const hit of search(index, title.slice(from, from + length) + noise)) {
          const paper = shelf.find(({ id }) => id === hit.id) as Findable;
          for (const [field, ranges = []] of Object.entries(marksOf(index, hit))) {
            const end = textOf(paper, field as 'title').length;
            for (const range of ranges) expect(range[0] >= 0 && range[0] < range[1] && range[1] <= end).toBe(true);
          }
          expect(hit.score).toBeGreaterThan(0);
          expect(hit.score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds just the papers that a plain scan finds, after any additions, replacements and removals', () => {
    const word = fc.constantFrom('heat', 'tide', 'moss', 'fern', 'dusk', 'wren');
    const words = fc.array(word, { maxLength: 3 });
    const paper = fc.record({
      number: fc.nat(9),
      title: words,
      authors: words,
      tags: words,
      abstract: words,
      note: words,
    });
    const step = fc.oneof(
      fc.record({ put: fc.array(paper, { maxLength: 4 }) }),
      fc.record({ remove: fc.array(fc.nat(9), { maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(paper, { selector: ({ number }) => number, maxLength: 8 }),
        fc.array(step),
        words,
        (first, steps, query) => {
          const shelved = new Map(first.map((given) => [idOf(given.number), findable(given)]));
          const index = aShelf([...shelved.values()]);
          for (const change of steps) apply(change, index, shelved);
          const plain = [...shelved.values()].filter((one) => query.length && query.every((term) => holds(one, term)));
          const hits = search(index, `${query.join(' ')} `).map(({ id }) => id);
          expect(new Set(hits).size).toBe(hits.length);
          expect(hits.every((id) => shelved.has(id))).toBe(true);
          expect(plain.every(({ id }) => hits.includes(id))).toBe(true);
          expect(query.length > 1 || hits.length === plain.length).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

interface Given {
  number: number;
  title: string[];
  authors: string[];
  tags: string[];
  abstract: string[];
  note: string[];
}

type Change = { put: Given[] } | { remove: number[] };

/** Makes a change in the index and in what the plain scan reads. */
function apply(change: Change, shelf: Shelf, shelved: Map<ArxivId, Findable>): void {
  if ('put' in change) {
    put(shelf, change.put.map(findable));
    for (const given of change.put) shelved.set(idOf(given.number), findable(given));
    return;
  }
  put(
    shelf,
    change.remove.map((number) => aFindable({ id: idOf(number), standing: 'gone' })),
  );
  for (const number of change.remove) shelved.delete(idOf(number));
}

function idOf(number: number): ArxivId {
  return arxivIdOf(`2402.0000${number}`) as ArxivId;
}

function findable({ number, title, abstract, note, ...lists }: Given): Findable {
  return aFindable({
    id: idOf(number),
    title: title.join(' '),
    abstract: abstract.join(' '),
    note: note.join(' '),
    ...lists,
  });
}

function holds(paper: Findable, term: string): boolean {
  const fields = ['title', 'authors', 'tags', 'note', 'keywords', 'abstract'] as const;
  return fields.some((field) => tokensOf(textOf(paper, field)).some((token) => token.term === term));
}
