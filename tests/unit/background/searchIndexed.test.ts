import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFinder } from '@/entrypoints/reader/finder';
import { rowMemory } from '@/entrypoints/reader/rowMemory';
import { checkIndex } from '@/lib/library/checkIndex';
import { findableOf, type Scope } from '@/lib/library/findable';
import type { Gesture } from '@/lib/library/gesture';
import { indexUnindexed } from '@/lib/library/indexing';
import { keepPaper } from '@/lib/library/keepPaper';
import { recordListing } from '@/lib/library/recordListing';
import { readIndex } from '@/lib/library/storedIndex';
import type { ArxivId, Paper } from '@/lib/paper';
import { type Field, type Findable, textOf } from '@/lib/search/findable';
import { indexer } from '@/lib/search/indexer';
import { tokensOf } from '@/lib/search/tokens';
import { aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aGesture } from '@/tests/unit/library/histories';

const WORDS = ['heat', 'tide', 'moss', 'fern'];
const FIELDS: Field[] = ['title', 'authors', 'tags', 'note', 'keywords', 'organisation', 'abstract'];
/** Small, so that a few papers make several parts. */
const SIZES = { few: 2, atOnce: 3 };

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 2 });
const paper: fc.Arbitrary<Paper> = fc
  .record({ n: fc.integer({ min: 1, max: 6 }), title: words, authors: words, keywords: words, abstract: words })
  .map(({ n, title, authors, keywords, abstract }) =>
    aPaper({
      id: anId(n),
      title: `Paper ${title.join(' ')}`,
      authors,
      keywords,
      abstract: abstract.join(' ') || undefined,
    }),
  );
const papers = fc.uniqueArray(paper, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
const ids = fc.uniqueArray(
  fc.integer({ min: 1, max: 6 }).map((n) => anId(n)),
  { minLength: 1, maxLength: 4 },
);
const tagged = fc.record({ verb: fc.constant('tag' as const), ids, add: words, drop: words });
const noted = fc.record({
  verb: fc.constant('note' as const),
  ids: fc.tuple(ids.map(([id]) => id as ArxivId)),
  note: fc.constantFrom(...WORDS, ''),
});
const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  aGesture,
  tagged,
  noted,
  fc.record({ verb: fc.constant('remove' as const), ids }),
  fc.constant({ verb: 'undo' as const }),
);
type Edit = { list: Paper[] } | { fetched: Paper } | { does: Gesture };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ list: papers }) },
  { weight: 1, arbitrary: fc.record({ fetched: paper }) },
  { weight: 4, arbitrary: fc.record({ does: gesture }) },
);
/** Indexing is killed after so many rests, and something changes in one of them. */
const indexing = fc.record({ killedAt: fc.option(fc.nat(8)), changedAt: fc.nat(5), meanwhile: edit });
const damage = fc.record({ damages: fc.constantFrom('docs', 'short', 'long', 'version' as const) });
const moves = fc.array(
  fc.oneof({ weight: 6, arbitrary: edit }, { weight: 4, arbitrary: indexing }, { weight: 1, arbitrary: damage }),
  { maxLength: 20, size: 'max' },
);

class Killed extends Error {}

let now = MORNING;

async function make(library: TestLibrary, one: Edit): Promise<void> {
  now += MINUTE;
  if ('list' in one) await recordListing(library.db, aListing(one.list), now);
  else if ('fetched' in one) await keepPaper(library.db, one.fetched, 'api', now);
  // Gestures on lists, rules and tags that are not there are refused, and change nothing.
  else
    await library
      .does(one.does, {}, now)
      .catch((error: Error) => expect(error.name).toMatch(/^(?:List|Rule|Tag)GoneError$/));
}

async function index(
  library: TestLibrary,
  { killedAt, changedAt, meanwhile }: { killedAt: number | null; changedAt: number; meanwhile: Edit },
) {
  let rests = 0;
  const rest = async () => {
    if (rests === killedAt) throw new Killed();
    if (rests++ === changedAt) await make(library, meanwhile);
  };
  await indexUnindexed(library.db, indexer, rest, SIZES).catch((error: unknown) =>
    expect(error).toBeInstanceOf(Killed),
  );
}

async function spoil({ db }: TestLibrary, damages: 'docs' | 'short' | 'long' | 'version'): Promise<void> {
  const kind = damages === 'version' ? 'head' : damages === 'long' ? 'long' : 'short';
  const [first] = await db.segments.where('[kind+at]').between([kind, 0], [kind, Infinity]).toArray();
  if (first) await db.segments.put({ ...first, [damages]: damages === 'version' ? 99 : new ArrayBuffer(64) });
  await checkIndex(db, indexer);
}

/** What a plain look at every paper finds. */
async function plainly({ db }: TestLibrary, word: string, scope: Scope): Promise<ArxivId[]> {
  const known = [...(await db.papers.toCollection().primaryKeys()), ...(await db.clips.toCollection().primaryKeys())];
  const all = await findableOf(db, [...new Set(known)] as ArxivId[]);
  const within = all.filter(
    ({ standing }) => standing === 'clipped' || (scope === 'everything' && standing === 'listed'),
  );
  return within.filter((one) => holds(one, word)).map(({ id }) => id);
}

function holds(one: Findable, word: string): boolean {
  return FIELDS.some((field) => tokensOf(textOf(one, field)).some(({ term }) => term === word));
}

async function expectRight(library: TestLibrary): Promise<void> {
  const failed = (error: unknown) => Promise.reject(error);
  const nothing = () => undefined;
  const hands = {
    rest: async () => undefined,
    onGrown: nothing,
    onOutdated: nothing,
    onDamaged: nothing,
    onFailed: failed,
  };
  const finder = openFinder(library.db, rowMemory(library.db), await readIndex(library.db), hands);
  finder.grow();
  await finder.refresh([]);
  for (const scope of ['clips', 'everything'] as const) {
    for (const word of WORDS) {
      const { hits, marksIn } = await finder.find(`${word} `, { scope });
      expect([word, hits.map(({ id }) => id).sort()]).toEqual([word, (await plainly(library, word, scope)).sort()]);
      for (const row of await finder.rows(hits.map(({ id }) => id)))
        expect(await marked(library, row.id, marksIn(row) ?? {})).toContain(word);
    }
  }
  finder.stop();
}

/** The marked letters of a paper. */
async function marked({ db }: TestLibrary, id: ArxivId, marks: Partial<Record<Field, [number, number][]>>) {
  const [found] = await findableOf(db, [id]);
  return FIELDS.flatMap((field) => (marks[field] ?? []).map((range) => found && textOf(found, field).slice(...range)));
}

it('finds what a plain scan finds, whatever was edited, merged, cut short or damaged', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(moves, async (history) => {
      const library = await aLibrary();
      for (const move of history) {
        if ('killedAt' in move) await index(library, move);
        else if ('damages' in move) await spoil(library, move.damages);
        else await make(library, move);
      }
      await expectRight(library);
      await indexUnindexed(library.db, indexer, async () => undefined, SIZES);
      await expectRight(library);
    }),
    { numRuns: 60 },
  ),
);

it('keeps in mind that clips are gone while an older part still holds them', async () => {
  const library = await aLibrary();
  const index = () => indexUnindexed(library.db, indexer, async () => undefined, SIZES);
  const steps: string[] = [];
  for (let n = 0; n < 42; n++)
    steps.push((await library.does({ verb: 'tag', ids: [anId(n)], add: ['heat'], drop: [] })).step);
  await index();
  for (const some of [steps.slice(0, 3), steps.slice(3, 6)]) {
    for (const step of some) await library.does({ verb: 'undo', step });
    await index();
  }
  const heads = await library.db.segments.where('[kind+at]').between(['head', 0], ['head', Infinity]).toArray();
  expect(heads.map((head) => head.kind === 'head' && head.count)).toEqual([42, 6]);
  await expectRight(library);
});
