import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import type { CDPSession } from 'playwright-core';
import { BENCH_BUILD } from './builtExtension';

type Profile = Awaited<ReturnType<typeof stopProfile>>;
type ProfileNode = Profile['nodes'][number];

/** Main-thread ms of our content script, by what it did. Garbage collection and compiling are nobody's and not in it. */
export interface OurTime {
  reading: number;
  strips: number;
  rest: number;
}

const SCRIPT = 'content-scripts/feed.js';
/** The outermost function of ours that lies in one of these files says what the time was for. */
const READING = /lib\/feed\/readListing\.ts$/;
const STRIPS = /components\/strip\//;
const EVERY_US = 100;

/** Samples the page's main thread from now on, in all its worlds. */
export async function startProfile(cdp: CDPSession): Promise<void> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: EVERY_US });
  await cdp.send('Profiler.start');
}

/** The samples since `startProfile`. */
export async function stopProfile(cdp: CDPSession) {
  return (await cdp.send('Profiler.stop')).profile;
}

/** What of a profile was our content script's, calls into the browser included. */
export function ourTime({ nodes, samples = [], timeDeltas = [] }: Profile): OurTime {
  const kinds = kindsOf(nodes);
  const time: OurTime = { reading: 0, strips: 0, rest: 0 };
  for (const [at, id] of samples.entries()) {
    const kind = kinds.get(id);
    // A sample stands for the time until the next one.
    if (kind) time[kind] += (timeDeltas[at + 1] ?? 0) / 1000;
  }
  return time;
}

/** The page did something else for so long between two tasks of ours, ms; less is a sample that missed us. */
const BETWEEN_TASKS = 0.3;

/** ms of the longest that our content script had the main thread without a pause. */
export function longestOfOurs({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const kinds = kindsOf(nodes);
  let [longest, task, pause] = [0, 0, 0];
  for (const [at, id] of samples.entries()) {
    const ms = (timeDeltas[at + 1] ?? 0) / 1000;
    if (kinds.get(id)) {
      task += pause + ms;
      pause = 0;
    } else pause += ms;
    if (pause > BETWEEN_TASKS) [task, pause] = [0, 0];
    longest = Math.max(longest, task);
  }
  return longest;
}

type Kind = keyof OurTime;

/** Whose time each node is: what the nearest to the root decides holds for all under it. */
function kindsOf(nodes: ProfileNode[]): Map<number, Kind | undefined> {
  const map = sourceMap();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kinds = new Map<number, Kind | undefined>();
  const visit = (node: ProfileNode, above: Kind | undefined) => {
    const kind = above && above !== 'rest' ? above : (kindOf(node, map) ?? above);
    kinds.set(node.id, kind);
    for (const id of node.children ?? []) visit(byId.get(id) ?? node, kind);
  };
  if (nodes[0]) visit(nodes[0], undefined);
  return kinds;
}

function kindOf({ callFrame }: ProfileNode, map: SourceMap): Kind | undefined {
  if (!callFrame.url.endsWith(SCRIPT)) return undefined;
  const entry = map.findEntry(callFrame.lineNumber, callFrame.columnNumber);
  const source = 'originalSource' in entry ? entry.originalSource : '';
  if (READING.test(source)) return 'reading';
  return STRIPS.test(source) ? 'strips' : 'rest';
}

function sourceMap(): SourceMap {
  return new SourceMap(JSON.parse(readFileSync(path.join(BENCH_BUILD, `${SCRIPT}.map`), 'utf8')));
}
