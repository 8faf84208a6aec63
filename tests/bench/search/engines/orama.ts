import { create, insertMultiple, load, type Orama, save, search } from '@orama/orama';
import type { ArxivId } from '@/lib/paper';
import { type Ask, bytesOf, type Engine, FIELDS, flat, MOST, WEIGHTS } from './engine';

const SCHEMA = Object.fromEntries(FIELDS.map((field) => [field, 'string' as const]));
const BATCH = 1_000;
/** From so many letters on one error is forgiven, as a program that types along would have it. */
const LONG_ENOUGH = 4;

export const orama: Engine = {
  name: 'Orama',
  set: 'tolerance 1 from four letters on, all words first',
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
    const tolerance = query.trim().length >= LONG_ENOUGH ? 1 : 0;
    const { hits } = search(index, { term: query, limit: MOST, tolerance, boost: WEIGHTS });
    return hits.map(({ id }) => id as ArxivId);
  };
}
