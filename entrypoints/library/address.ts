import { type ArxivId, arxivIdOf } from '@/lib/paper';
import { SORTS, type Sort } from '@/lib/search/query/query';
import type { AnyShelf } from '../reader/shelves';
import { shelfAt, shelfParts } from './shelfAt';

export const SECTIONS = ['papers', 'tags', 'review', 'statistics', 'keep', 'settings', 'start'] as const;
export const GROUPS = ['day', 'list', 'status'] as const;
export const LOOKS = ['rows', 'cards', 'titles'] as const;

export type Section = (typeof SECTIONS)[number];
export type Group = (typeof GROUPS)[number];
export type Look = (typeof LOOKS)[number];

/** Where the reader is on the full page, as its address says it: whoever opens the address sees the same. */
export interface Address {
  section: Section;
  shelf: AnyShelf;
  query: string;
  /** Absent: the shelf’s own order, or the likeliest first where words are searched. */
  sort?: Sort | undefined;
  group?: Group | undefined;
  look: Look;
  /** The paper that stands open beside the others. */
  paper?: ArxivId | undefined;
}

export const HOME: Address = { section: 'papers', shelf: { kind: 'all' }, query: '', look: 'rows' };

/** The part of an address after its `#`: `papers/list/<id>?q=robots&sort=upvotes&group=day&look=cards&paper=2509.00001`. */
export function addressText({ section, shelf, query, sort, group, look, paper }: Address): string {
  if (section !== 'papers') return section;
  const place = [section, ...shelfParts(shelf)].map(encodeURIComponent);
  const asked = new URLSearchParams();
  if (query) asked.set('q', query);
  if (sort) asked.set('sort', sort);
  if (group) asked.set('group', group);
  if (look !== HOME.look) asked.set('look', look);
  if (paper) asked.set('paper', paper);
  return place.join('/') + (asked.size ? `?${asked}` : '');
}

/** The place that an address names; what in it is unknown or broken is passed over. */
export function addressAt(hash: string): Address {
  const [place = '', asked = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [name, ...rest] = place.split('/').map(decoded);
  const section = oneOf(SECTIONS, name) ?? 'papers';
  const values = new URLSearchParams(asked);
  const sort = oneOf(SORTS, values.get('sort'));
  const group = oneOf(GROUPS, values.get('group'));
  const paper = arxivIdOf(values.get('paper') ?? '');
  return {
    section,
    shelf: shelfAt(rest) ?? HOME.shelf,
    query: values.get('q') ?? '',
    look: oneOf(LOOKS, values.get('look')) ?? HOME.look,
    ...(sort && { sort }),
    ...(group && { group }),
    ...(paper && { paper }),
  };
}

function oneOf<T extends string>(known: readonly T[], said: string | null | undefined): T | undefined {
  return known.find((each) => each === said);
}

/** A lone `%` is no reason to show nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
