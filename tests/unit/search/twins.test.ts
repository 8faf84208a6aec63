import { describe, expect, it } from 'vitest';
import { inSlices } from '@/lib/inSlices';
import { type NamedTag, twinsAmong } from '@/lib/search/twins';

const tag = (label: string, uses = 1, apart?: string[]): NamedTag => ({
  name: label.toLowerCase(),
  label,
  uses,
  ...(apart && { apart }),
});
const pairs = async (...tags: NamedTag[]) => {
  const found = await inSlices(twinsAmong(tags), async () => undefined);
  return found.map(({ keep, twin }) => [keep.label, twin.label]);
};

describe('tags that look like one', () => {
  it.each([
    ['LLM', 'llms'],
    ['rl', 'RL-'],
    ['diffusion-model', 'diffusion models'],
    ['Multi-Modal', 'multimodal'],
    ['policy', 'Policies'],
    ['Théorie', 'theorie'],
    ['world_model', 'World Model!'],
    ['reinforcement learning', 'reinforcment learning'],
    ['optimization', 'optimisation'],
    ['segmentation', 'segmentaiton'],
    ['NLP/Parsing', 'nlp/parsings'],
    ['强化学习', '强化学习。'],
  ])('are %s and %s', async (one, other) => {
    expect(await pairs(tag(one, 5), tag(other))).toEqual([[one, other]]);
  });

  it.each([
    ['c++', 'c#'],
    ['gpt-4.1', 'gpt-41'],
    ['gpt-neox-2', 'gpt-neox-3'],
    ['llama 2 chat', 'llama 3 chat'],
    ['symmetric', 'asymmetric'],
    ['vision', 'fission'],
    ['robot', 'robust'],
    ['analysis', 'analysi'],
    ['nlp/parsing', 'nlp-parsing'],
    ['rl', 'r'],
    ['机器学习', '机器字习'],
    ['视觉', '视'],
    ['!', '?'],
  ])('are not %s and %s', async (one, other) => {
    expect(await pairs(tag(one), tag(other))).toEqual([]);
  });

  it('keep the one that is used more, and stand by it', async () => {
    expect(await pairs(tag('rl'), tag('RL-', 9), tag('R.L.', 3), tag('robots'), tag('robot', 4))).toEqual([
      ['RL-', 'R.L.'],
      ['RL-', 'rl'],
      ['robot', 'robots'],
    ]);
  });

  it('are shown no more once the reader told them apart, whichever of them remembers it', async () => {
    expect(await pairs(tag('rl', 2, ['rl-']), tag('RL-'))).toEqual([]);
    expect(await pairs(tag('rl', 2), tag('RL-', 1, ['rl']), tag('RLs', 1, ['rl']))).toEqual([['RL-', 'RLs']]);
  });
});
