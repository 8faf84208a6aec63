// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { missed } from '@/lib/exchange/found';
import { gathering } from '@/lib/exchange/gather';
import { type Told, tell } from '@/lib/exchange/read/tell';
import { anId } from '@/tests/support/factories';
import { gathered } from './exported';

const twice = (first: Told, second: Told) => gathered([...tell(anId(1), first, 1), ...tell(anId(1), second, 2)]).papers;

describe('a paper that stands twice in a file', () => {
  it('is one, with the tags, lists and notes of both', () => {
    const first = { title: 'Lanterns', tags: ['rl'], note: 'one', status: 'read' };
    const second = {
      title: 'Tides',
      abstract: 'More',
      tags: ['rl', 'vision'],
      lists: ['Robots'],
      note: 'two',
      isStarred: true,
    };
    expect(twice(first, second)).toEqual([
      {
        id: anId(1),
        said: { title: 'Lanterns', abstract: 'More' },
        clip: { tags: ['rl', 'vision'], lists: ['Robots'], note: 'one\n\ntwo', status: 'read', isStarred: true },
      },
    ]);
  });

  it('does not say the same note twice', () => {
    expect(twice({ note: 'one' }, { note: 'one' })[0]?.clip.note).toBe('one');
  });

  it('is merged ten thousand times in time', () => {
    const found = Array.from({ length: 10_000 }, (_, i) => [
      ...tell(anId(1), { tags: [`tag ${i}`], note: `note ${i}` }, i),
    ]);
    const { papers } = gathered(found.flat());
    expect(papers).toHaveLength(1);
    expect(papers[0]?.clip.tags).toHaveLength(1_000);
    expect(papers[0]?.clip.note?.length).toBeLessThanOrEqual(200_000);
  });
});

it('counts all that was missed, and shows a thousand', () => {
  const { add, all } = gathering();
  for (let i = 0; i < 5_000; i++) add(missed('broken', i, 'x'));
  expect(all().missed).toHaveLength(1_000);
  expect(all().missedCount).toBe(5_000);
});
