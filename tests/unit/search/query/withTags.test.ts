import { describe, expect, it } from 'vitest';
import { withTags } from '@/lib/search/query/withTags';

const names: Record<string, string> = { rl: 'Deep RL', 'to read': 'later', 'nlp/parsing': 'Parsing' };
const reworded = (query: string) => withTags(query, (tag) => names[tag.toLowerCase()]);

describe('a query with other names for its tags', () => {
  it.each([
    ['tag:rl', 'tag:"Deep RL"'],
    ['robots -TAG:RL or tag:"to read" is:unread', 'robots -TAG:"Deep RL" or tag:later is:unread'],
    ['tag:“to read” tag:nlp/parsing', 'tag:later tag:Parsing'],
    ['tag:"to read', 'tag:later'],
    ['tag:rls "tag:rl" title:rl rl', 'tag:rls "tag:rl" title:rl rl'],
    ['', ''],
  ])('%s: %s', (query, expected) => {
    expect(reworded(query)).toBe(expected);
  });
});
