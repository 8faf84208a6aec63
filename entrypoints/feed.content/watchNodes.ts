/**
 * Calls `stirred` after nodes came or went under `root`, at most once in `pause` ms however wild the page: between two
 * calls nothing is observed. Returns what ends it.
 */
export function watchNodes(root: Node, pause: number, stirred: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    timer = setTimeout(look, pause);
  });
  const observe = () => observer.observe(root, { childList: true, subtree: true });

  function look(): void {
    observe();
    stirred();
  }
  observe();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
