import { create, insertMultiple, load, type Orama, save, search } from '@orama/orama';
import type { ArxivId } from '@/lib/paper';
import { type Ask, bytesOf, type Engine, FIELDS, flat, MOST } from './engine';

const SCHEMA = Object.fromEntries(FIELDS.map((field) => [field, 'string' as const]));
const BATCH = 1_000;
const BOOST = { title: 3, authors: 3, tags: 3, keywords: 1.5, note: 1.5 };

export const orama: Engine = {
  name: 'Orama',
  set: 'tolerance 1',
  async build(papers) {
    const index = create({ schema: SCHEMA });
    await insertMultiple(index, papers.map(flat), BATCH);
    return {
      ask: asking(index),
      store: () => {
        const stored = JSON.stringify(save(index));
        return { bytes: bytesOf(stored), load: () => loaded(stored) };
      },
    };
  },
};

function loaded(stored: string): Ask {
  const index = create({ schema: SCHEMA });
  load(index, JSON.parse(stored) as object);
  return asking(index);
}

function asking(index: Orama): Ask {
  return (query) => {
    const { hits } = search(index, { term: query, limit: MOST, tolerance: 1, boost: BOOST });
    return hits.map(({ id }) => id as ArxivId);
  };
}
