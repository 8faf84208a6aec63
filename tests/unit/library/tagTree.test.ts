import { describe, expect, it } from 'vitest';
import { linesOf, tagsIn, tagTrees } from '@/lib/library/tagTree';
import { aTag } from '@/tests/support/factories';

const trees = (...labels: string[]) => tagTrees(labels.map((label) => aTag(label)));
const lines = (labels: string[], folded: string[] = []) =>
  [...linesOf(trees(...labels), (name) => folded.includes(name))].map(
    ({ depth, part, tag }) => `${'  '.repeat(depth)}${part}${tag ? '' : ' (none)'}`,
  );

describe('the tree of tags', () => {
  it('puts one below another by slashes, all by their spelling', () => {
    expect(lines(['robots', 'RL', 'NLP/Parsing', 'RL/10', 'RL/9', 'agents', 'rl/9/deep', 'a / b'])).toEqual([
      'a / b',
      'agents',
      'NLP (none)',
      '  Parsing',
      'RL',
      '  9',
      '    deep',
      '  10',
      'robots',
    ]);
  });

  it('spells a tag as it is, whichever of those below came first', () => {
    expect(lines(['rl/deep', 'RL'])).toEqual(['RL', '  deep']);
    expect(trees('rl/deep', 'RL')[0]).toMatchObject({ name: 'rl', label: 'RL', tag: { label: 'RL' } });
  });

  it('hides what lies below a folded tag', () => {
    expect(lines(['a/b/c', 'a/d', 'e'], ['a/b'])).toEqual(['a (none)', '  b (none)', '  d', 'e']);
    expect(lines(['a/b/c', 'e'], ['a'])).toEqual(['a (none)', 'e']);
  });

  it('knows all tags of a branch', () => {
    const [a] = trees('a/b', 'a/b/c', 'e');
    expect(a && tagsIn(a).map(({ label }) => label)).toEqual(['a/b', 'a/b/c']);
  });
});
