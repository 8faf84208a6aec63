import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, NO_FIELDS, type QueryFields, queryOf } from '@/lib/search/query/queryFields';

describe('a form and its query', () => {
  it.each<[Partial<QueryFields>, string]>([
    [{}, ''],
    [{ words: ' diffusion  ' }, 'diffusion'],
    [{ words: 'deep "folding robots" -survey' }, 'deep "folding robots" -survey'],
    [{ author: 'Hinton' }, 'author:Hinton'],
    [{ author: 'Geoffrey Hinton', org: 'Lantern Lab' }, 'author:"Geoffrey Hinton" org:"Lantern Lab"'],
    [{ upvotes: '50', code: true }, 'upvotes:>=50 has:code'],
    [{ words: 'rl', author: 'Li', org: 'x', upvotes: '0', code: true }, 'rl author:Li org:x upvotes:>=0 has:code'],
  ])('%o is %s, and back', (said, query) => {
    const fields = { ...NO_FIELDS, ...said };
    expect(queryOf(fields)).toBe(query);
    expect(fieldsOf(query)).toEqual({ ...fields, words: fields.words.trim() });
  });

  it.each<[string, Partial<QueryFields>]>([
    ['upvotes:>50 diffusion', { words: 'diffusion', upvotes: '51' }],
    ['upvotes:50..', { upvotes: '50' }],
    ['deep author:li nets', { words: 'deep nets', author: 'li' }],
    ['HAS:Code', { code: true }],
  ])('%s fills the form', (query, said) => {
    expect(fieldsOf(query)).toEqual({ ...NO_FIELDS, ...said });
  });

  it.each([
    'vision or robots',
    '-author:li',
    'author:li author:wu',
    'upvotes:<50',
    'upvotes:10..50',
    'upvotes:many',
    'has:pdf',
    'tag:rl',
    'year:2026',
  ])('%s is more than the form can say', (query) => {
    expect(fieldsOf(query)).toBeUndefined();
  });

  it('says the same after it was filled from its own query', () => {
    const name = fc.stringMatching(/^[\p{L}"]([\p{L} ".'-]*[\p{L}"])?$/u);
    const fields = fc.record({
      words: fc.constantFrom('', 'diffusion', '"deep nets" rl'),
      author: fc.oneof(fc.constant(''), name),
      org: fc.oneof(fc.constant(''), name),
      upvotes: fc.oneof(fc.constant(''), fc.nat(9_999).map(String)),
      code: fc.boolean(),
    });
    fc.assert(
      fc.property(fields, (said) => {
        expect(fieldsOf(queryOf(said))).toEqual(said);
      }),
    );
  });
});
