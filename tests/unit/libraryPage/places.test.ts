import { expect, it } from 'vitest';
import { placesOf } from '@/entrypoints/library/places';
import { aTag } from '@/tests/support/factories';

const tags = (...labels: string[]) => labels.map((label, i) => ({ ...aTag(label), uses: 100 - i }));
const shown = (...labels: string[]) =>
  placesOf({ counts: undefined, lists: [], tags: tags(...labels) }, 'rows')
    .find(({ key }) => key === 'tags')
    ?.places.map(({ name, below, href, count }) => [`${'  '.repeat(below?.depth ?? 0)}${name}`, href && count]);

it('shows tags by their use, each below what it lies below', () => {
  expect(shown('nlp/parsing', 'robots', 'nlp', 'nlp/speech')).toEqual([
    ['nlp', 98],
    ['  parsing', 100],
    ['  speech', 97],
    ['robots', 99],
  ]);
});

it('names what stands above a tag and is none itself, but leads nowhere', () => {
  expect(shown('robots', 'topics/Protein design')).toEqual([
    ['robots', 100],
    ['topics', undefined],
    ['  Protein design', 99],
  ]);
});

it('says the whole of a name', () => {
  const [, place] =
    placesOf({ counts: undefined, lists: [], tags: tags('a/b/c') }, 'rows')
      .find(({ key }) => key === 'tags')
      ?.places.slice(1) ?? [];
  expect(place).toMatchObject({ name: 'c', below: { depth: 2, above: 'a/b/' } });
});
