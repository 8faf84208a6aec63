import { expect, it } from 'vitest';
import { placesOf } from '@/entrypoints/library/places';
import { aTag } from '@/tests/support/factories';

const tags = (...labels: string[]) => labels.map((label, i) => ({ ...aTag(label), uses: 100 - i }));
const shown = (labels: string[], within: Record<string, number> = {}) =>
  placesOf(
    { counts: undefined, lists: [], tags: { tags: tags(...labels), within: new Map(Object.entries(within)) } },
    'rows',
  )
    .find(({ key }) => key === 'tags')
    ?.places.map(({ name, below, href, count }) => [`${'  '.repeat(below?.depth ?? 0)}${name}`, href && count]);

it('shows tags by their use, each below what it lies below, which counts for it too', () => {
  expect(shown(['nlp/parsing', 'robots', 'nlp', 'nlp/speech'], { nlp: 210 })).toEqual([
    ['nlp', 210],
    ['  parsing', 100],
    ['  speech', 97],
    ['robots', 99],
  ]);
});

it('names what stands above a tag and is none itself, and leads to the papers below it', () => {
  expect(shown(['robots', 'topics/Protein design'], { topics: 99 })).toEqual([
    ['robots', 100],
    ['topics', 99],
    ['  Protein design', 99],
  ]);
});

it('says the whole of a name', () => {
  const [, place] =
    placesOf({ counts: undefined, lists: [], tags: { tags: tags('a/b/c'), within: new Map() } }, 'rows')
      .find(({ key }) => key === 'tags')
      ?.places.slice(1) ?? [];
  expect(place).toMatchObject({ name: 'c', below: { depth: 2, above: 'a/b/' } });
});
