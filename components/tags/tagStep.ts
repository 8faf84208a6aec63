import type { KeyboardEvent } from 'react';
import type { TagNode } from '@/lib/library/tagTree';

/** What a key on a tag's line asks for: to another tag, or something with this one. */
export type TagStep = { to: string } | { does: 'fold' | 'rename' | 'delete' };

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'> & { target: unknown; currentTarget: unknown };

/** Up and down act on the buttons of a line too; all else on the line alone, for buttons have keys of their own. */
export function tagStep(
  event: Key,
  nodes: readonly TagNode[],
  node: TagNode,
  isFolded: (name: string) => boolean,
): TagStep | undefined {
  const { key, altKey, ctrlKey, metaKey, target, currentTarget } = event;
  if (altKey || ctrlKey || metaKey || target instanceof HTMLInputElement) return undefined;
  const at = nodes.indexOf(node);
  if (key === 'ArrowDown') return leading(nodes[at + 1]);
  if (key === 'ArrowUp') return leading(nodes[at - 1]);
  if (target !== currentTarget) return undefined;
  switch (key) {
    case 'Home':
      return leading(nodes[0]);
    case 'End':
      return leading(nodes.at(-1));
    case 'ArrowRight':
      if (!node.children.length) return undefined;
      return isFolded(node.name) ? { does: 'fold' } : leading(nodes[at + 1]);
    case 'ArrowLeft':
      if (node.children.length && !isFolded(node.name)) return { does: 'fold' };
      return leading(nodes.slice(0, at).findLast(({ depth }) => depth < node.depth));
    case 'F2':
      return { does: 'rename' };
    case 'Delete':
      return { does: 'delete' };
    default:
      return undefined;
  }
}

function leading(node: TagNode | undefined): TagStep | undefined {
  return node && { to: node.name };
}
