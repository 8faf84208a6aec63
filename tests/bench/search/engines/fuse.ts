import Fuse from 'fuse.js';
import { type Engine, FIELDS, flat, MOST, WEIGHTS } from './engine';

/** Fuse.js alone. Each word by itself and forgiving; a stored index is slower to load than a new one is to build. */
export const fuse: Engine = {
  name: 'Fuse.js',
  set: 'token search, threshold .4, location ignored',
  build(papers) {
    const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));
    const index = new Fuse(papers.map(flat), { keys, ignoreLocation: true, threshold: 0.4, useTokenSearch: true });
    return { ask: (query) => index.search(query, { limit: MOST }).map(({ item }) => item.id) };
  },
};
