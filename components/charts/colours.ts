/**
 * What a token of the style sheet looks like here and now, as a canvas takes it. A token's own text will not do: it may
 * say `light-dark(…)` or the name of a system colour.
 */
export function colourIn(element: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Calls whenever colours may have become others, until the answered function is called: the system's, or the page's own. */
export function watchColours(onOther: () => void): () => void {
  const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  for (const each of media) each.addEventListener('change', onOther);
  const root = new MutationObserver(onOther);
  root.observe(document.documentElement, { attributes: true });
  return () => {
    for (const each of media) each.removeEventListener('change', onOther);
    root.disconnect();
  };
}
