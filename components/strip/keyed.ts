/**
 * Gives `parent` one child for each entry, in order. A child stays the same element while its key stays, so that focus and
 * hover outlive a redrawing.
 */
export function drawKeyed<E>(
  parent: Element,
  entries: E[],
  keyOf: (entry: E) => string,
  makeChild: (entry: E) => HTMLElement,
  drawChild: (child: HTMLElement, entry: E) => void = () => {},
): void {
  const children = new Map([...parent.children].map((child) => [child.getAttribute('data-key'), child as HTMLElement]));
  const wanted = entries.map((entry) => {
    const key = keyOf(entry);
    const child = children.get(key) ?? makeChild(entry);
    child.setAttribute('data-key', key);
    drawChild(child, entry);
    return child;
  });
  for (const child of children.values()) if (!wanted.includes(child)) child.remove();
  // Moving an element takes its focus away: only what stands elsewhere is moved.
  for (const [at, child] of wanted.entries())
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
}
