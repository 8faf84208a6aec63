import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useSuggestedTags } from '@/entrypoints/reader/useSuggestedTags';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';

afterEach(cleanup);

it('suggests nothing until something is known, and never for one paper what another wants', async () => {
  const answers = new Map<ArxivId, (tags: string[]) => void>();
  const tagsFor = (id: ArxivId) => new Promise<string[]>((answer) => answers.set(id, answer));
  const tell = (id: ArxivId, tags: string[]) => act(async () => answers.get(id)?.(tags));
  const { result, rerender } = renderHook(({ id }) => useSuggestedTags(tagsFor, id), { initialProps: { id: anId(1) } });
  expect(result.current).toEqual([]);
  await tell(anId(1), ['robotics']);
  expect(result.current).toEqual(['robotics']);
  rerender({ id: anId(2) });
  expect(result.current).toEqual([]);
  rerender({ id: anId(3) });
  await tell(anId(3), ['video']);
  await tell(anId(2), ['late']);
  expect(result.current).toEqual(['video']);
});
