/** px; as wide as the dots at the end of a line that shows not all. */
const DOTS = 12;

/**
 * Takes the tags that a line leaves out, having no room for them, from keys and from those who listen too, for as long as
 * it is drawn so. To be a `ref`.
 */
export function watchTags(line: HTMLElement | null) {
  if (!line) return;
  const sizes = new ResizeObserver(() => {
    const { right, bottom } = line.getBoundingClientRect();
    const end = line.scrollWidth > line.clientWidth ? right - DOTS : right;
    for (const tag of line.querySelectorAll('button')) {
      const box = tag.getBoundingClientRect();
      tag.inert = box.right > end || box.top >= bottom;
    }
  });
  sizes.observe(line);
  return () => sizes.disconnect();
}
