import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { it } from 'vitest';
import { newestWhole, takeSnapshot } from '@/lib/backups/snapshots';
import { change } from '@/lib/library/change';
import type { OffprintDb } from '@/lib/library/db';
import { NOTHING } from '@/lib/library/incoming';
import { openLibrary } from '@/lib/library/openLibrary';
import { recordListing } from '@/lib/library/recordListing';
import { NO_SNAPSHOTS } from '@/lib/library/snapshots';
import { aFolder } from '@/tests/support/aFolder';
import { aChange, aListing, aPaper, type FakeKeyStore, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, loseDatabase, ownedIn, ownedInCopy } from '@/tests/unit/library/freshLibrary';
import { aGesture, aRulesDoing, IDS, RULES_MADE } from '@/tests/unit/library/histories';
import { type Played, ReaderModel, type State } from '@/tests/unit/library/readerModel';
import { A_DAY_MS, rounds } from './rounds';

/** What happens to a library besides the reader's hands. */
const EVENTS = ['listing', 'restart', 'databaseLost', 'copyLost', 'snapshot', 'bothLost', 'import'] as const;
type Event = (typeof EVENTS)[number];
type Move = Played | Event;

const aMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: aGesture },
  { weight: 2, arbitrary: aRulesDoing },
  { weight: 3, arbitrary: fc.constant<Played>({ verb: 'undo' }) },
  { weight: 3, arbitrary: fc.constantFrom(...EVENTS) },
);
const aHistory = fc
  .tuple(fc.constantFrom<Move[]>([], RULES_MADE), fc.array(aMove, { maxLength: 20, size: 'max' }))
  .map(([made, moves]) => [...made, ...moves]);

/** Without fields that hold nothing. */
function asJson(rows: unknown): unknown {
  return JSON.parse(JSON.stringify(rows));
}

type Owned = Awaited<ReturnType<typeof ownedIn>>;

/** What of the one is not in the other: rows, tags, lists and words of notes. */
function lackingIn(after: Owned, before: Owned): string[] {
  const marks = ({ clips, lists, tags, rules }: Owned) => [
    ...clips.flatMap(({ paperId, ...clip }) => [
      ...(clip.clippedAt === undefined ? [] : [`${paperId} clipped`]),
      ...[...clip.tags, ...clip.lists].map((name) => `${paperId} on ${name}`),
    ]),
    ...lists.map(({ id }) => `list ${id}`),
    ...tags.map(({ name }) => `tag ${name}`),
    ...rules.map(({ id }) => `rule ${id}`),
  ];
  const [there, notes] = [new Set(marks(after)), new Map(after.clips.map(({ paperId, note }) => [paperId, note]))];
  const lostNotes = before.clips.filter(({ paperId, note = '' }) => !(notes.get(paperId) ?? '').includes(note));
  return [...marks(before).filter((mark) => !there.has(mark)), ...lostNotes.map(({ paperId }) => `note of ${paperId}`)];
}

/** A library and a plain account of it, going through the same things. */
class Life {
  private model = new ReaderModel();
  private folder = aFolder();
  private kept: State | undefined;

  private constructor(
    private db: OffprintDb,
    private mirror: FakeKeyStore,
  ) {}

  static async begin(): Promise<Life> {
    const { db, mirror } = await aLibrary();
    const life = new Life(db, mirror);
    await life.list(MORNING);
    return life;
  }

  async goThrough(move: Move, now: number): Promise<void> {
    if (typeof move === 'string') return this.meet(move, now);
    const refusal = this.model.refusal(move);
    const failure = await change(this.db, this.mirror, aChange(move), now).then(
      () => undefined,
      (error: Error) => error,
    );
    if (failure?.name !== refusal) throw failure ?? new Error(`not refused with ${refusal}`);
    if (!refusal) this.model.does(move, now);
  }

  /** What library or second copy hold that the plain account does not tell, or tells otherwise. */
  async difference(): Promise<unknown> {
    const told = asJson(this.model.owned());
    const [held, copied] = [asJson(await ownedIn(this.db)), ownedInCopy(this.mirror)];
    return isDeepStrictEqual(held, told) && isDeepStrictEqual(copied, told) ? undefined : { told, held, copied };
  }

  private async meet(event: Event, now: number): Promise<void> {
    if (event === 'listing') return this.list(now);
    if (event === 'snapshot') return this.keep(now);
    if (event === 'import') return this.takeIn(now);
    this.db.close();
    if (event === 'copyLost' || event === 'bothLost') this.mirror.values = {};
    if (event === 'databaseLost' || event === 'bothLost') loseDatabase();
    const opened = await openLibrary(this.mirror, now, { ...NO_SNAPSHOTS, newest: () => newestWhole(this.folder) });
    this.db = opened.db;
    if (event === 'databaseLost') this.model.forgetsPast();
    if (event === 'bothLost') this.model.begin(this.kept);
    await this.list(now);
  }

  private async keep(now: number): Promise<void> {
    await takeSnapshot(this.db, this.folder, 'daily', now);
    this.kept = this.model.snapshot();
  }

  /** The snapshot comes back as a file that the reader brings: it takes nothing away, and is itself taken back whole. */
  private async takeIn(now: number): Promise<void> {
    const [before, kept] = [await ownedIn(this.db), await newestWhole(this.folder)];
    if (!kept) return;
    const { clips, lists, tags, rules } = kept;
    const rows = { ...NOTHING, clips, lists, tags, rules };
    const { step } = await change(this.db, this.mirror, aChange({ verb: 'import', rows }), now);
    const gone = lackingIn(await ownedIn(this.db), before);
    if (gone.length) throw new Error(`an import took away ${gone}`);
    await change(this.db, this.mirror, aChange({ verb: 'undo', step }), now);
  }

  /** Rules act on what was listed only. */
  private async list(now: number): Promise<void> {
    await recordListing(this.db, aListing(IDS.map((id) => aPaper({ id }))), now);
  }
}

const aLife = fc.asyncProperty(aHistory, async (history) => {
  const life = await Life.begin();
  for (const [minute, move] of history.entries()) await life.goThrough(move, MORNING + minute * MINUTE);
  const difference = await life.difference();
  if (difference) throw new Error(JSON.stringify(difference));
});

it('a library is what a plain account of its history says', { timeout: A_DAY_MS }, () =>
  rounds('histories', async (count) => {
    const found = await fc.check(aLife, { numRuns: count });
    if (found.failed) process.stderr.write(`${fc.defaultReportMessage(found)}\n`);
    return { difference: Number(found.failed) };
  }),
);
