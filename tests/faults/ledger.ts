import type { Gesture } from '@/lib/library/gesture';
import type { ArxivId } from '@/lib/paper';
import type { StoredRows } from '../support/storedRows';

/** What a library must hold, told from outside of the browser: which gestures were sent, and which it said were kept. */
export class Ledger {
  private kept: Set<number>;

  /** Goes on after so many gestures that were all kept. */
  constructor(private sent = 0) {
    this.kept = new Set(Array.from({ length: sent }, (_, n) => n));
  }

  get acknowledged(): number {
    return this.kept.size;
  }

  /** Sends gestures one after the other, by as many hands at once, until one gets no answer. */
  async write(send: (request: { op: string; gesture: Gesture }) => Promise<unknown>, hands = 4): Promise<void> {
    const hand = async () => {
      for (;;) {
        const n = this.sent++;
        await send({ op: opOf(n), gesture: nthGesture(n) });
        this.kept.add(n);
      }
    };
    await Promise.allSettled(Array.from({ length: hands }, hand));
  }

  /** Sends so many. Fails when one of them does. */
  async writeSome(count: number, send: (request: { op: string; gesture: Gesture }) => Promise<unknown>): Promise<void> {
    for (const end = this.sent + count; this.sent < end; ) {
      const n = this.sent++;
      await send({ op: opOf(n), gesture: nthGesture(n) });
      this.kept.add(n);
    }
  }

  /** How many of the gestures that were kept the log does not hold. */
  stepsMissing({ changes }: Pick<StoredRows, 'changes'>): number {
    const held = new Set(changes.map(({ op }) => op));
    return [...this.kept].filter((n) => !held.has(opOf(n))).length;
  }

  /** Gestures that were kept and are not there, that are there by half, and rows that nobody made. */
  check(rows: Pick<StoredRows, 'clips' | 'lists' | 'tags'>): { lost: number; half: number; unasked: number } {
    const marks = marksIn(rows);
    const gestures = Array.from({ length: this.sent }, (_, n) => {
      const made = marksOf(n);
      const found = made.filter((mark) => marks.delete(mark)).length;
      return { n, isWhole: found === made.length, isHalf: found > 0 && found < made.length };
    });
    return {
      lost: gestures.filter(({ n, isWhole }) => this.kept.has(n) && !isWhole).length,
      half: gestures.filter(({ isHalf }) => isHalf).length,
      unasked: marks.size,
    };
  }
}

const opOf = (n: number) => `operation-${n}`;

/** The nth gesture of the writing hand: no other touches its papers, its tag or its list, so each can be told by itself. */
function nthGesture(n: number): Gesture {
  const [one, two, three] = papersOf(n);
  if (n % 3 === 0) return { verb: 'note', ids: [one], note: `note ${n}` };
  if (n % 3 === 1) return { verb: 'tag', ids: [one, two, three], add: [`tag ${n}`], drop: [] };
  return { verb: 'createList', list: `list-${n}`, name: `List ${n}`, ids: [one, two] };
}

const PER_MONTH = 20_000;

function papersOf(n: number): [ArxivId, ArxivId, ArxivId] {
  const month = 2401 + Math.floor(n / PER_MONTH);
  const nth = (k: number) => `${month}.${10_000 + (n % PER_MONTH) * 3 + k}` as ArxivId;
  return [nth(0), nth(1), nth(2)];
}

/** What the nth gesture leaves in the library, each as one line. */
function marksOf(n: number): string[] {
  const [one, two, three] = papersOf(n);
  if (n % 3 === 0) return [`${one} note note ${n}`];
  if (n % 3 === 1) return [...[one, two, three].map((id) => `${id} tag tag ${n}`), `tag ${n} on 3`];
  return [...[one, two].map((id) => `${id} list list-${n}`), `list-${n} is List ${n}`];
}

function marksIn({ clips, lists, tags }: Pick<StoredRows, 'clips' | 'lists' | 'tags'>): Set<string> {
  const ofClips = clips.flatMap(({ paperId, note, tags: borne, lists: on }) => [
    ...(note === undefined ? [] : [`${paperId} note ${note}`]),
    ...borne.map((tag) => `${paperId} tag ${tag}`),
    ...on.map((list) => `${paperId} list ${list}`),
  ]);
  return new Set([
    ...ofClips,
    ...tags.map(({ name, uses }) => `${name} on ${uses}`),
    ...lists.map(({ id, name }) => `${id} is ${name}`),
  ]);
}
