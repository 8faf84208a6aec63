import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';

let made = 0;

/** A paper to be found, of its own id, empty but for what is given. */
export function aFindable(given: Partial<Omit<Findable, 'id'>> & { id?: string } = {}): Findable {
  const id = (given.id ?? `2401.${String(++made).padStart(5, '0')}`) as ArxivId;
  return { title: '', authors: [], tags: [], note: '', keywords: [], abstract: '', ...given, id };
}
