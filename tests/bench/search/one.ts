/**
 * One library among papers of one number, in a process of its own: `--engine --size --seed --keys --queries --seconds
 * [--corpus]`. Prints what it measured as JSON. Times are the smaller of wall and CPU time, since others work on this
 * machine too.
 */
import { parseArgs } from 'node:util';
import type { Findable } from '@/lib/search/findable';
import { buildIndex, putPapers } from '@/lib/search/searchIndex';
import { calibrate } from '../calibrate';
import { corpusOf } from './corpus';
import { ENGINES } from './engines';
import type { Ask, Built, Engine } from './engines/engine';
import { HOSTILE } from './hostile';
import { ALL, keysOf, type Measured, qualityOf } from './measured';
import { queriesOf } from './queries';
import { timed } from './timed';
import { typingsOf } from './typings';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'offprint' },
    size: { type: 'string', default: '1000' },
    corpus: { type: 'string' },
    seed: { type: 'string', default: '2' },
    keys: { type: 'string', default: '60' },
    queries: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '20' },
  },
});
const [size, seed, most] = [Number(values.size), Number(values.seed), Number(values.seconds) * 1_000];
/** The seed of warming up is none that is measured. */
const WARMING_SEED = 99;
const PAGE = 104;

/** The best of some tries. */
async function best(tries: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i++) times.push((await timed(work))[1]);
  return Math.min(...times);
}

function heapMB(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function measureKeys(ask: Ask, papers: Findable[], hasOperators: boolean): Promise<Measured['keys']> {
  const times = new Map<string, number[]>();
  const until = performance.now() + most;
  const typings = typingsOf(papers, Number(values.keys), seed).filter((one) => hasOperators || !one.hasOperators);
  for (const { kind, boxes } of typings) {
    if (performance.now() > until) break;
    for (const box of boxes) times.set(kind, [...(times.get(kind) ?? []), (await timed(() => ask(box)))[1]]);
  }
  const plain = [...times].filter(([kind]) => !kind.startsWith('operator')).flatMap(([, each]) => each);
  return [...[...times].map(([kind, each]) => keysOf(kind, each)), keysOf(ALL, plain)];
}

async function measureQuality(ask: Ask, papers: Findable[]): Promise<Measured['quality']> {
  const places: number[] = [];
  const until = performance.now() + most;
  for (const { text, id } of queriesOf(papers, Number(values.queries), seed)) {
    if (performance.now() > until) break;
    places.push((await ask(text)).slice(0, 10).indexOf(id) + 1);
  }
  return qualityOf(places);
}

async function measureHostile(ask: Ask): Promise<number> {
  const times: number[] = [];
  for (const query of HOSTILE) times.push((await timed(() => ask(query)))[1]);
  return Math.max(...times);
}

/** As an open popup takes up a page of papers that was just recorded. */
async function measureUpdate(papers: Findable[]): Promise<number> {
  const index = buildIndex(papers.slice(PAGE));
  return best(5, () => putPapers(index, papers.slice(0, PAGE)));
}

async function measure(engine: Engine, papers: Findable[]): Promise<Measured> {
  const loops = [calibrate()];
  const before = heapMB();
  const [built, buildMs]: [Built, number] = await timed(() => engine.build(papers));
  const memoryMB = heapMB() - before;
  const stored = built.store?.();
  const loadMs = stored && (await best(3, async () => (await stored.load())('lantern')));
  for (const { boxes } of typingsOf(papers, 2, WARMING_SEED)) for (const box of boxes) await built.ask(box);
  const keys = await measureKeys(built.ask, papers, engine.hasOperators ?? false);
  const quality = await measureQuality(built.ask, papers);
  const isOurs = engine.hasOperators;
  const ours = isOurs ? { hostileMs: await measureHostile(built.ask), updateMs: await measureUpdate(papers) } : {};
  loops.push(calibrate());
  const { name, set } = engine;
  const storing = stored && { storedMB: stored.bytes / 1e6, loadMs };
  return { engine: name, set, size, buildMs, ...storing, memoryMB, keys, quality, ...ours, loops };
}

const engine = await ENGINES[values.engine]?.();
if (!engine) throw new Error(`no library ${values.engine}`);
process.stdout.write(JSON.stringify(await measure(engine, corpusOf(values.corpus, size))));
