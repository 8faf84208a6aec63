import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, addressAt, addressText, GROUPS, HOME, LOOKS, SECTIONS } from '@/entrypoints/library/address';
import type { AnyShelf } from '@/entrypoints/reader/shelves';
import type { ArxivId } from '@/lib/paper';
import { SORTS } from '@/lib/search/query/query';

const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
const shelf: fc.Arbitrary<AnyShelf> = fc.oneof(
  fc
    .constantFrom('all' as const, 'unread' as const, 'starred' as const, 'everything' as const, 'trash' as const)
    .map((kind) => ({ kind })),
  name.map((tag) => ({ kind: 'tag' as const, tag })),
  fc.record({ kind: fc.constantFrom('list' as const, 'search' as const), list: name }),
);
const papers: fc.Arbitrary<Address> = fc.record(
  {
    section: fc.constant('papers' as const),
    shelf,
    query: fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
    look: fc.constantFrom(...LOOKS),
    sort: fc.constantFrom(...SORTS),
    group: fc.constantFrom(...GROUPS),
    paper: fc.constantFrom('2509.00001' as ArxivId, 'hep-th/9901001' as ArxivId),
  },
  { requiredKeys: ['section', 'shelf', 'query', 'look'] },
);

describe('the address of a place', () => {
  it('leads back to what was shown, whatever a tag or a search is called', () => {
    fc.assert(
      fc.property(papers, (shown) => {
        expect(addressAt(`#${addressText(shown)}`)).toEqual(shown);
      }),
    );
  });

  it('is short where nothing is out of the ordinary', () => {
    expect(addressText(HOME)).toBe('papers/all');
    expect(addressText({ ...HOME, shelf: { kind: 'tag', tag: 'vision/3d' }, query: 'a b' })).toBe(
      'papers/tag/vision%2F3d?q=a+b',
    );
  });

  it.each(SECTIONS)('names the section %s', (section) => {
    expect(addressAt(`#${addressText({ ...HOME, section })}`).section).toBe(section);
  });

  it.each(['', '#', '#nowhere', '#papers/list', '#papers/shelf/x?sort=worst&look=3d&paper=no', '#%E0%A4%A'])(
    'leads home from %j',
    (hash) => expect(addressAt(hash)).toEqual(HOME),
  );
});
