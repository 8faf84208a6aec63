import type { Clip, List, Tag } from '@/lib/library/clip';
import type { Sighting } from '@/lib/library/db';
import type { ChangeRequest, Deed } from '@/lib/library/gesture';
import type { SnapshotRows, Snapshots } from '@/lib/library/snapshots';
import type { ListedPaper, Listing, Occasion } from '@/lib/listing';
import type { ArxivId, Day, KeptPaper, Paper } from '@/lib/paper';
import type { KeyStore } from '@/lib/ports';
import type { Rule } from '@/lib/rule';

/** 2026-09-28, ten in the morning of the reader's own day. */
export const MORNING = new Date(2026, 8, 28, 10).getTime();
export const MINUTE = 60_000;

let count = 0;

/** The nth paper's id, or a fresh one. */
export function anId(n = ++count): ArxivId {
  return `2609.${String(10_000 + n)}` as ArxivId;
}

export function aPaper(facts: Partial<Paper> = {}): Paper {
  return {
    id: anId(),
    title: 'Lanterns for Long Contexts',
    abstract: 'We light a long context with small lanterns and measure what is still read at its far end.',
    authors: ['Mira Okafor', 'Jon Lindqvist'],
    publishedOn: '2026-09-25' as Day,
    featuredOn: '2026-09-28' as Day,
    keywords: ['long context', 'retrieval'],
    upvotes: 12,
    comments: 1,
    ...facts,
  };
}

export function aKeptPaper(facts: Partial<KeptPaper> = {}): KeptPaper {
  return {
    ...aPaper(),
    source: 'json',
    accountAt: MORNING,
    firstListedAt: MORNING,
    lastListedAt: MORNING,
    ...facts,
  };
}

/** A listing of these papers as the page's JSON told them; of a day unless another occasion is given. */
export function aListing(
  papers: Paper[] = [aPaper(), aPaper()],
  occasion: Occasion = { feed: 'day', day: '2026-09-28' as Day },
  source: ListedPaper['source'] = 'json',
): Listing {
  return { ...occasion, papers: papers.map((paper) => ({ paper, source })), skipped: 0, cut: false };
}

export function aClip(facts: Partial<Clip> = {}): Clip {
  return { paperId: anId(), clippedAt: MORNING, status: 'unread', tags: [], lists: [], ...facts };
}

export function aList(facts: Partial<List> = {}): List {
  return { id: 'list-robots', name: 'Robots', order: 0, ...facts };
}

export function aTag(label: string, facts: Partial<Tag> = {}): Tag {
  return { name: label.toLowerCase(), label, ...facts };
}

/** A rule that is on. */
export function aRule(facts: Partial<Rule> = {}): Rule {
  return { id: 'rule-agents', order: 0, query: 'agents', does: 'clip', tags: [], lists: [], onAt: MORNING, ...facts };
}

/** A snapshot without rows, but for those given. */
export function aSnapshot({
  papers = [],
  sightings = [],
  ...rows
}: Partial<SnapshotRows> & { papers?: KeptPaper[]; sightings?: Sighting[] } = {}): SnapshotRows {
  return {
    takenAt: MORNING,
    device: 'this-device',
    seq: 0,
    clips: [],
    lists: [],
    tags: [],
    rules: [],
    async *facts() {
      if (papers.length + sightings.length) yield { papers, sightings };
    },
    ...rows,
  };
}

/** Where these snapshots lie, the newest first; `asked` counts who wanted it. */
export function someSnapshots(...snapshots: SnapshotRows[]): Snapshots & { asked: number } {
  return {
    asked: 0,
    async newest() {
      this.asked++;
      return snapshots[0];
    },
    async factsHeld() {
      const [newest] = snapshots;
      if (!newest) return undefined;
      const held = { papers: 0, sightings: 0 };
      for await (const batch of newest.facts()) {
        held.papers += batch.papers.length;
        held.sightings += batch.sightings.length;
      }
      return held;
    },
  };
}

/** A gesture on its way, with an operation id of its own. */
export function aChange<G extends Deed>(gesture: G, request: Partial<ChangeRequest> = {}): ChangeRequest<G> {
  return { op: `op-${++count}`, ...request, gesture };
}

export interface FakeKeyStore extends KeyStore {
  /** What it holds now. */
  values: Record<string, unknown>;
  /** While true every set fails, as on a full disk. */
  full: boolean;
  /** How often it was written. */
  writes: number;
}

/** A key store in memory; values are copied on their way in and out as JSON, as the browser does. */
export function aKeyStore(values: Record<string, unknown> = {}): FakeKeyStore {
  const copy = (from: Record<string, unknown>): Record<string, unknown> => JSON.parse(JSON.stringify(from));
  return {
    values: copy(values),
    full: false,
    writes: 0,
    async get(keys) {
      const wanted = keys?.filter((key) => key in this.values) ?? Object.keys(this.values);
      return copy(Object.fromEntries(wanted.map((key) => [key, this.values[key]])));
    },
    async set(added) {
      await Promise.resolve();
      if (this.full) throw new Error('QUOTA_BYTES quota exceeded');
      this.writes++;
      this.values = { ...this.values, ...copy(added) };
    },
    async keys() {
      return Object.keys(this.values);
    },
    async remove(keys) {
      this.values = Object.fromEntries(Object.entries(this.values).filter(([key]) => !keys.includes(key)));
    },
  };
}
