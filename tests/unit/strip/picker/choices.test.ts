import { describe, expect, it } from 'vitest';
import { choicesFor } from '@/components/strip/picker/choices';

const named = (...labels: string[]) => labels.map((label) => ({ key: label.toLowerCase(), label }));
const shown = (typed: string, found: string[], had: string[] = []) =>
  choicesFor(typed, named(...found), named(...had)).map(({ label, does }) => `${does} ${label}`);

describe('what fits the letters', () => {
  it('is in the order of use, a new name last', () => {
    expect(shown('r', ['robotics', 'rl'])).toEqual(['add robotics', 'add rl', 'create r']);
  });

  it('begins with the very name that is typed', () => {
    expect(shown('RL', ['rlhf', 'rl'])).toEqual(['add rl', 'add rlhf']);
  });

  it('is a new name when nothing else fits', () => {
    expect(shown('world models', [])).toEqual(['create world models']);
  });

  it('tells what the papers have already, and does not offer to create it', () => {
    expect(shown('rl', ['rl', 'rlhf'], ['rl'])).toEqual(['nothing rl', 'add rlhf']);
    expect(shown('rl', ['rlhf'], ['rlhf'])).toEqual(['nothing rlhf', 'create rl']);
    expect(shown('rl', [], ['rl'])).toEqual(['nothing rl']);
  });

  it('is without letters all that the papers do not have', () => {
    expect(shown('', ['robotics', 'rl'], ['rl'])).toEqual(['add robotics']);
  });
});
