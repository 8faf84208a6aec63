import type { Findable } from '@/lib/search/findable';
import { pick, seeded } from '../seeded';

/** So many papers picked by the seed. */
export function sample(papers: readonly Findable[], count: number, seed: number): Findable[] {
  const chance = seeded(seed);
  return Array.from({ length: count }, () => pick(papers, chance));
}
