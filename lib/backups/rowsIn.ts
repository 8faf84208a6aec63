import type { Backup } from '@/lib/exchange/backup/readBackup';
import type { BackupSighting } from '@/lib/exchange/backup/rows';
import type { Sighting } from '@/lib/library/db';
import type { Incoming } from '@/lib/library/incoming';
import type { SnapshotRows } from '@/lib/library/snapshots';
import { FEEDS, type Feed } from '@/lib/listing';

/** Papers, and about as many sightings, that are handed on at once. */
const BATCH = 500;

/** What a backup holds, as rows of the library. */
export function rowsIn({ header, tables }: Backup): SnapshotRows {
  const { clips, lists, tags, rules, papers } = tables;
  const sightings = tables.sightings.filter(isOfAFeed);
  return {
    takenAt: Date.parse(header.writtenAt) || 0,
    device: header.device,
    seq: header.seq ?? 0,
    clips,
    lists,
    tags,
    rules,
    async *facts() {
      for (let i = 0; i < Math.max(papers.length, sightings.length); i += BATCH)
        yield { papers: papers.slice(i, i + BATCH), sightings: sightings.slice(i, i + BATCH) };
    },
  };
}

/** The same, all at once, to be taken in. */
export async function incomingOf(backup: Backup): Promise<Incoming> {
  const { clips, lists, tags, rules, facts } = rowsIn(backup);
  const all: Incoming = { clips, lists, tags, rules, papers: [], sightings: [] };
  for await (const { papers, sightings } of facts()) {
    all.papers.push(...papers);
    all.sightings.push(...sightings);
  }
  return all;
}

/** Of one that this Offprint knows. */
function isOfAFeed(sighting: BackupSighting): sighting is BackupSighting & Sighting {
  return FEEDS.includes(sighting.feed as Feed);
}
