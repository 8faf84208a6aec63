/** Keeps in mind the element of the page that the reader last pointed at or focused. */
export function createPointedAt(signal: AbortSignal): () => Element | null {
  let last: Element | null = null;
  const remember = ({ target }: Event) => {
    if (target instanceof Element) last = target;
  };
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, remember, { capture: true, passive: true, signal });
  return () => last;
}
