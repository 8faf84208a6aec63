import { expect, it } from 'vitest';
import { digestMarkdown } from '@/lib/exchange/digestMarkdown';
import { anId } from '@/tests/support/factories';

it('writes a week as a heading, its counts, and lists of links', () => {
  const text = digestMarkdown({
    title: 'Nov 2 – 8, 2026',
    counts: ['Seen: 84', 'Read: 2'],
    parts: [
      { title: 'Read', papers: [{ id: anId(1), title: 'Lanterns' }] },
      { title: 'Clipped', papers: [] },
      { title: 'Rose', papers: [{ id: anId(2), title: 'Tides', more: '↑ 12 → 180' }] },
    ],
  });
  expect(text).toBe(`# Nov 2 – 8, 2026

Seen: 84 · Read: 2

## Read

- [Lanterns](https://arxiv.org/abs/2609.10001)

## Rose

- [Tides](https://arxiv.org/abs/2609.10002) ↑ 12 → 180
`);
});

it.each([
  ['[x](javascript:alert(1))', String.raw`- [\[x\](javascript:alert(1))](https://arxiv.org/abs/2609.10001)`],
  ['<img src=x onerror=alert(1)>', String.raw`- [\<img src\=x onerror\=alert(1)\>](https://arxiv.org/abs/2609.10001)`],
  ['two\nlines', '- [two lines](https://arxiv.org/abs/2609.10001)'],
])('shows a title of %s just as it is', (title, line) => {
  const text = digestMarkdown({ title: '', counts: [], parts: [{ title: 'Read', papers: [{ id: anId(1), title }] }] });
  expect(text.split('\n')).toContain(line);
});
