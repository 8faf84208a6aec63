import type { AnyShelf } from '../reader/shelves';

const PLAIN = ['all', 'unread', 'starred', 'everything', 'trash'] as const;

/** The shelf that the parts of an address name; undefined for none, or an unknown one. */
export function shelfAt([kind, name]: readonly string[]): AnyShelf | undefined {
  if (kind === 'tag') return name ? { kind, tag: name } : undefined;
  if (kind === 'list' || kind === 'search') return name ? { kind, list: name } : undefined;
  const plain = PLAIN.find((each) => each === kind);
  return plain && { kind: plain };
}

/** The parts of an address that name a shelf. */
export function shelfParts(shelf: AnyShelf): string[] {
  if (shelf.kind === 'tag') return [shelf.kind, shelf.tag];
  return shelf.kind === 'list' || shelf.kind === 'search' ? [shelf.kind, shelf.list] : [shelf.kind];
}
