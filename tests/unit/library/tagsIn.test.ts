import { expect, it } from 'vitest';
import { tagsIn } from '@/lib/library/clip';

it.each([
  ['rl', ['rl']],
  ['rl, agents,  world   models, ', ['rl', 'agents', 'world models']],
  ['扩散，语音、agents', ['扩散', '语音', 'agents']],
  ['RL, rl', ['rl']],
  [' , ', []],
])('the tags in %o are %o', (typed, tags) => {
  expect(tagsIn(typed)).toEqual(tags);
});
