import { describe, expect, it } from 'vitest';
import { renamed, TagTooLongError } from '@/lib/library/renaming';

describe('a renaming', () => {
  it.each([
    ['RL', 'rl', 'Reinforcement', 'Reinforcement'],
    ['RL/Deep', 'rl', 'Reinforcement', 'Reinforcement/Deep'],
    ['ML/RL/Deep', 'ml/rl', 'RL', 'RL/Deep'],
    ['RL', 'rl', 'ML/RL', 'ML/RL'],
    ['İç/Dış', 'İç', 'Inner', 'Inner/Dış'],
    ['robots', 'rl', 'x', undefined],
  ])('calls %s, when %s becomes %s: %s', (tag, old, label, is) => {
    expect(renamed(tag, { tag: old, label })).toBe(is);
  });

  it('refuses a name by which a tag below would be cut', () => {
    const label = 'x'.repeat(60);
    expect(renamed('rl', { tag: 'rl', label })).toBe(label);
    expect(() => renamed('rl/deep', { tag: 'rl', label })).toThrow(TagTooLongError);
  });
});
