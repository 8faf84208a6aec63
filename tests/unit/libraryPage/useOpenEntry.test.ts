import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { entryUnder } from '@/components/library/entries';
import { useOpenEntry } from '@/entrypoints/library/useOpenEntry';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';

const paper = anId(1);
const [here, there] = [entryUnder('here', paper), entryUnder('there', paper)];
const places = [here, anId(2), there];

function opening(open: ArxivId | undefined, shown = places) {
  const initialProps = { open, shown };
  const { result, rerender } = renderHook(({ open, shown }) => useOpenEntry(shown, open), { initialProps });
  return { marked: () => result.current[0], at: (entry: typeof here) => act(() => result.current[1](entry)), rerender };
}

it('marks the first place of a paper that an address opens', () => {
  expect(opening(paper).marked()).toBe(here);
  expect(opening(undefined).marked()).toBeUndefined();
  expect(opening(anId(3)).marked()).toBeUndefined();
});

it('marks the place where the paper was opened, while it stands there', () => {
  const { marked, at, rerender } = opening(paper);
  at(there);
  expect(marked()).toBe(there);
  rerender({ open: paper, shown: [here, anId(2)] });
  expect(marked()).toBe(here);
});

it('marks another paper when that one is opened by its address', () => {
  const { marked, at, rerender } = opening(paper);
  at(there);
  rerender({ open: anId(2), shown: places });
  expect(marked()).toBe(anId(2));
});
