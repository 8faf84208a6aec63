import { afterEach, expect, it } from 'vitest';
import { createPointedAt } from '@/entrypoints/feed.content/pointedAt';
import { anId } from '@/tests/support/factories';
import { aCard } from './hands';

const ending = new AbortController();
afterEach(() => document.body.replaceChildren());

it.each(['pointerover', 'focusin'])('remembers the last element of %s, however it is left', (type) => {
  const pointedAt = createPointedAt(ending.signal);
  expect(pointedAt()).toBeNull();
  const [one, two] = [aCard(anId()), aCard(anId())];
  one.firstElementChild?.dispatchEvent(new Event(type, { bubbles: true }));
  two.firstElementChild?.dispatchEvent(new Event(type, { bubbles: true }));
  two.dispatchEvent(new Event('pointerout', { bubbles: true }));
  expect(pointedAt()).toBe(two.firstElementChild);
});

it('remembers nothing after its end', () => {
  const over = new AbortController();
  const pointedAt = createPointedAt(over.signal);
  over.abort();
  aCard(anId()).dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(pointedAt()).toBeNull();
});
