import type { ArxivId } from '@/lib/paper';
import type { Scope } from './findable';
import type { Keep } from './rank';
import { CLIPPED, GONE, paperOf, type SearchIndex } from './searchIndex';

/** Which papers may be found: all, the clips, or of those only what `keep` keeps. */
export interface Wanted {
  scope?: Scope;
  keep?: ((id: ArxivId) => boolean) | undefined;
  /** So many candidates; 64 unless told. */
  most?: number;
}

/** Whether a document is wanted. Each is asked for once and remembered while the index and `keep` stay the same. */
export function wantedDocs(index: SearchIndex, { scope = 'everything', keep }: Wanted): Keep {
  const { standings } = index;
  const least = scope === 'clips' ? CLIPPED : GONE + 1;
  const stands: Keep = (doc) => (standings[doc] as number) >= least;
  if (!keep) return stands;
  const answers = answersOf(index, keep);
  return (doc) => {
    if (!stands(doc)) return false;
    if (answers[doc] === UNASKED) answers[doc] = keep(paperOf(index, doc)) ? YES : NO;
    return answers[doc] === YES;
  };
}

const UNASKED = 0;
const NO = 1;
const YES = 2;

const known = new WeakMap<SearchIndex, { keep: Wanted['keep']; edition: number; answers: Uint8Array }>();

function answersOf(index: SearchIndex, keep: Wanted['keep']): Uint8Array {
  const last = known.get(index);
  if (last?.keep === keep && last?.edition === index.edition) return last.answers;
  const answers = new Uint8Array(index.docs);
  known.set(index, { keep, edition: index.edition, answers });
  return answers;
}
