import type { Gesture } from '@/lib/library/gesture';
import type { ArxivId, Day } from '@/lib/paper';
import { dayAfter } from './calendar';
import { Chance } from './chance';
import { type DemoPaper, demoPapers } from './papers';

/** What an invented reader met and did in some months, up to a day. */
export interface DemoReader {
  /** The oldest first, each with the day on which it was seen. */
  met: { paper: DemoPaper; on: Day }[];
  /** The papers that were clipped, the newest first. */
  clipped: DemoPaper[];
  gestures: Gesture[];
}

const FORTNIGHTS = 11;
const FORTNIGHT = 14;
const LISTS = {
  talk: 'Talk in May',
  thesis: 'Thesis: what came before',
  group: 'Reading group on Thursdays, all that was ever proposed',
  speech: '语音识别与合成',
} as const;

export function demoReader(today: Day): DemoReader {
  const chance = new Chance(7);
  const met = metUpTo(today, chance);
  const kept = met.map(({ paper }) => paper).filter(() => chance.happens(0.3));
  const clipped = kept.toReversed();
  return { met, clipped, gestures: [...done(clipped, chance), ...passedOver(met, new Set(kept), chance)] };
}

function metUpTo(today: Day, chance: Chance): DemoReader['met'] {
  const known = new Map<ArxivId, { paper: DemoPaper; on: Day }>();
  for (let ago = FORTNIGHTS; ago >= 0; ago--) {
    // As many as a reader has time for: less in some fortnights.
    const share = 0.25 + 0.35 * chance.next();
    for (const paper of demoPapers(dayAfter(today, -FORTNIGHT * ago), 20 + ago))
      if (chance.happens(share) && !known.has(paper.id))
        known.set(paper.id, { paper, on: latest(dayAfter(paper.featuredOn, chance.skewed(0, 9)), today) });
  }
  return [...known.values()].sort((one, other) => one.on.localeCompare(other.on));
}

function latest(day: Day, today: Day): Day {
  return day > today ? today : day;
}

function done(clipped: DemoPaper[], chance: Chance): Gesture[] {
  const ids = clipped.map(({ id }) => id);
  const some = (share: number, from: readonly ArxivId[] = ids) => from.filter(() => chance.happens(share));
  const older = ids.slice(Math.round(ids.length / 8));
  return [
    // The oldest first, so that the newest stand on top.
    ...ids.toReversed().map((id): Gesture => ({ verb: 'clip', ids: [id] })),
    { verb: 'star', ids: some(0.12), on: true },
    { verb: 'status', ids: some(0.55, older), status: 'read' },
    { verb: 'status', ids: ids.slice(3, 6), status: 'reading' },
    ...tagging(clipped, some),
    ...listing(some),
    { verb: 'saveSearch', list: 'demo-risen', name: 'More than a hundred upvotes', query: 'upvotes:>100' },
    { verb: 'saveSearch', list: 'demo-agents', name: 'Agents', query: 'agents', scope: 'everything' },
    { verb: 'note', ids: ids.slice(0, 1), note: NOTE },
    { verb: 'note', ids: ids.slice(5, 6), note: '第三节的消融实验值得再看一遍。' },
    { verb: 'remove', ids: ids.slice(-4) },
    { verb: 'saveRule', rule: 'demo-rule', query: 'speech', does: 'dim', tags: [], lists: [], on: false },
  ];
}

const NOTE =
  'The ablation in section 4 answers what was asked on Thursday.\nTo do: compare with the baseline that we trained in spring.';

/** Tags are what papers are about, some below others, and what the reader wants with them. */
function tagging(clipped: DemoPaper[], some: (share: number) => ArxivId[]): Gesture[] {
  const areas = [...new Set(clipped.map(({ keywords }) => keywords[0] ?? ''))];
  const about = areas.map((area, nth): Gesture => {
    const label = nth % 3 ? area : `topics/${area}`;
    return {
      verb: 'tag',
      ids: clipped.filter(({ keywords }) => keywords[0] === area).map(({ id }) => id),
      add: [label],
      drop: [],
    };
  });
  const wanted = ['reading group', 'to cite', 'baselines', 'baseline', '读书会', 'idea'];
  return [
    ...about,
    ...wanted.map((tag, nth): Gesture => ({ verb: 'tag', ids: some(0.16 - nth / 50), add: [tag], drop: [] })),
    { verb: 'colourTag', tag: 'reading group', colour: 'orange' },
    { verb: 'colourTag', tag: 'to cite', colour: 'blue' },
    { verb: 'colourTag', tag: 'idea', colour: 'green' },
    { verb: 'colourTag', tag: '读书会', colour: 'purple' },
  ];
}

function listing(some: (share: number) => ArxivId[]): Gesture[] {
  return Object.entries(LISTS).map(([list, name], nth) => ({
    verb: 'createList',
    list: `demo-${list}`,
    name,
    ids: some(0.14 - nth / 40),
  }));
}

function passedOver(met: DemoReader['met'], kept: ReadonlySet<DemoPaper>, chance: Chance): Gesture[] {
  const passed = met.filter(({ paper }) => !kept.has(paper) && chance.happens(0.3));
  return [{ verb: 'dismiss', ids: passed.map(({ paper }) => paper.id), on: true }];
}
