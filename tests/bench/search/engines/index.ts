import type { Engine } from './engine';

/** Each is loaded by whoever measures it, in a process of its own. */
export const ENGINES: Record<string, () => Promise<Engine>> = {
  offprint: async () => (await import('./offprint')).offprint,
  fuse: async () => (await import('./fuse')).fuse,
  miniSearch: async () => (await import('./miniSearch')).miniSearch,
  uFuzzy: async () => (await import('./uFuzzy')).uFuzzy,
  flexSearch: async () => (await import('./flexSearch')).flexSearch,
  orama: async () => (await import('./orama')).orama,
};
