import { tagPath, tagsAbove } from '@/lib/tagPath';
import type { Tag } from './clip';

/** A tag in the tree that slashes make, or a place above tags that is none itself. */
export interface TagNode<T extends Tag = Tag> {
  name: string;
  /** As a whole, and its last part. */
  label: string;
  part: string;
  /** 0 at the top. */
  depth: number;
  /** Absent where no paper bears it: only tags below it stand. */
  tag: T | undefined;
  /** By their spelling. */
  children: TagNode<T>[];
}

const spelling = new Intl.Collator(undefined, { numeric: true });

/** All tags as trees. */
export function tagTrees<T extends Tag>(tags: readonly T[]): TagNode<T>[] {
  const roots: TagNode<T>[] = [];
  const nodes = new Map<string, TagNode<T>>();
  for (const tag of tags) {
    const labels = tagsAbove(tag.label);
    let siblings = roots;
    for (const [depth, name] of tagsAbove(tag.name).entries()) {
      let node = nodes.get(name);
      if (!node) {
        const label = labels[depth] ?? name;
        node = { name, label, part: tagPath(label).at(-1) ?? label, depth, tag: undefined, children: [] };
        nodes.set(name, node);
        siblings.push(node);
      }
      if (name === tag.name) Object.assign(node, { tag, label: tag.label, part: tagPath(tag.label).at(-1) });
      siblings = node.children;
    }
  }
  for (const siblings of [roots, ...[...nodes.values()].map(({ children }) => children)])
    siblings.sort((a, b) => spelling.compare(a.part, b.part));
  return roots;
}

/** What can be seen of the trees, line by line, while some of them are folded. */
export function* linesOf<T extends Tag>(
  trees: readonly TagNode<T>[],
  isFolded: (name: string) => boolean,
): Generator<TagNode<T>> {
  for (const node of trees) {
    yield node;
    if (!isFolded(node.name)) yield* linesOf(node.children, isFolded);
  }
}

/** The tags of a node and of all below it. */
export function tagsIn<T extends Tag>(node: TagNode<T>): T[] {
  return [...linesOf([node], () => false)].flatMap(({ tag }) => tag ?? []);
}
