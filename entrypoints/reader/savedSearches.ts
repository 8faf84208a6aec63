import type { ListId } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import type { SavedSearch } from '@/lib/library/savedSearch';
import { readSurroundings } from '@/lib/library/surroundings';
import { watchPapers } from '@/lib/library/watchPapers';
import type { ArxivId } from '@/lib/paper';
import type { SavedAnswer } from './askedSearch';
import { SearchedPlace } from './searchedPlace';

/** Changed papers taken up between two rests. */
const AT_ONCE = 50;
/** What was found so far is told so often. */
const TELL_MS = 100;
/** So often it is asked whether another day or visit has begun; a longer timer comes late when the machine slept. */
const CLOCK_MS = 60_000;

export type SavedAnswers = ReadonlyMap<ListId, SavedAnswer>;

export interface SavedSearchesHands {
  /** A short wait, so that keys and drawing come first. */
  rest(): Promise<void>;
  /** The answers as they are now; one that did not change is the same object. */
  onAnswers(answers: SavedAnswers): void;
  onFailed(error: unknown): void;
}

export interface SavedSearches {
  /** These are to be answered from now on, and no others; what is found of the `first` is told bit by bit. */
  ask(searches: readonly SavedSearch[], first?: ListId): void;
  stop(): void;
}

/**
 * Answers saved searches, strictly and with all papers there are, and keeps the answers right while papers, clips,
 * lists, visits and days change: papers that changed are tested again, and only where nobody knows which did, all are.
 * One thing is done after the other, in slices of a few ms.
 */
export function openSavedSearches(db: OffprintDb, hands: SavedSearchesHands): SavedSearches {
  const clips = new SearchedPlace(db, 'clips', hands.rest);
  const everything = new SearchedPlace(db, 'everything', hands.rest);
  const places = [clips, everything];
  const changed = new Set<ArxivId>();
  const due = { moment: false, doubt: false };
  let searches: readonly SavedSearch[] = [];
  let first: ListId | undefined;
  let isWorking = false;
  let isStopped = false;
  let toldAt = 0;

  /** Whether there is anything to tell. */
  const askAnew = async () => {
    due.moment = false;
    const now = Date.now();
    const around = await readSurroundings(db, now);
    for (const place of places) place.ask(searches, now, around);
    return true;
  };
  const takeUp = async () => {
    const papers = [...changed].slice(0, AT_ONCE);
    for (const id of papers) changed.delete(id);
    const isNews = [await clips.takeUp(papers), await everything.takeUp(papers)];
    return isNews.includes(true);
  };
  const goOn = async () => {
    const place = clips.isWaitedFor ? clips : everything;
    await place.goOn();
    return !place.isWaitedFor || (performance.now() - toldAt > TELL_MS && place.showSoFar(first));
  };
  const doubtAll = async () => {
    due.doubt = false;
    for (const place of places) place.doubt();
    return false;
  };
  const next = () => {
    if (due.moment) return askAnew;
    if (due.doubt) return doubtAll;
    if (changed.size) return takeUp;
    return places.some((place) => place.isWaitedFor) ? goOn : undefined;
  };
  const tell = () => {
    toldAt = performance.now();
    hands.onAnswers(new Map(places.flatMap((place) => place.answers())));
  };

  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    try {
      for (let step = next(); step && !isStopped; step = next()) {
        await hands.rest();
        if (!isStopped && (await step()) && !isStopped) tell();
      }
    } catch (error) {
      if (!isStopped) hands.onFailed(error);
    } finally {
      isWorking = false;
    }
  };
  const lookAround = () => {
    due.moment ||= searches.length > 0;
    void work();
  };
  const unwatch = watchPapers(db, {
    onPapers: (ids) => {
      for (const id of ids) changed.add(id);
      void work();
    },
    onAny: () => {
      due.doubt = true;
      void work();
    },
    onLists: lookAround,
    onVisits: lookAround,
  });
  const clock = setInterval(lookAround, CLOCK_MS);
  return {
    ask: (wanted, lookedAt) => {
      [searches, first] = [wanted, lookedAt];
      due.moment = true;
      void work();
    },
    stop: () => {
      isStopped = true;
      clearInterval(clock);
      unwatch();
    },
  };
}
