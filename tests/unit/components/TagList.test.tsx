import { cleanup, render, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { learn } from '#i18n';
import texts from '@/assets/locales/en.yml?library';
import type { TagHands } from '@/components/tags/TagLine';
import { TagList } from '@/components/tags/TagList';
import { tagTrees } from '@/lib/library/tagTree';
import { aTag } from '@/tests/support/factories';

afterEach(cleanup);

type Facts = Pick<ComponentProps<typeof TagList>, 'active' | 'doing' | 'focusing' | 'onActive'>;
const unheard = () => undefined;
const hands = { hrefOf: (name: string) => `#${name}` } as TagHands;

function list(labels: string[], facts: Facts) {
  const nodes = tagTrees(labels.map((label) => ({ ...aTag(label), uses: 1 })));
  const rest = { isFlat: false, isFolded: () => false, countOf: () => 1, onFold: unheard, onGo: unheard };
  return <TagList {...rest} {...facts} nodes={nodes} hands={hands} onDoing={unheard} />;
}

it('keeps the focus for a renamed tag that is not there yet, and gives it to no other', () => {
  learn(texts);
  const onActive = vi.fn();
  const { rerender } = render(list(['a', 'b', 'c'], { active: 'b', doing: 'rename', focusing: 0, onActive }));
  screen.getByRole('textbox').focus();
  onActive.mockClear();
  rerender(list(['a', 'b', 'c'], { active: 'd', doing: undefined, focusing: 1, onActive }));
  expect(onActive).not.toHaveBeenCalled();
  rerender(list(['a', 'c', 'd'], { active: 'd', doing: undefined, focusing: 1, onActive }));
  expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'd' }));
});
