import type { OffprintDb } from '@/lib/library/db';
import { idsOn, type Scope } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';

/**
 * All ids of a scope, newest first, read once and again after something was written: every keystroke of a search without
 * words asks for them.
 */
export function openEveryId(db: OffprintDb) {
  let known = new Map<Scope, Promise<ArxivId[]>>();
  return {
    of(scope: Scope): Promise<ArxivId[]> {
      const held = known;
      const ids = held.get(scope) ?? idsOn(db, { kind: scope === 'clips' ? 'all' : 'everything' });
      held.set(scope, ids);
      // The next asks the store again.
      ids.catch(() => held.delete(scope));
      return ids;
    },
    forget(): void {
      known = new Map();
    },
  };
}
