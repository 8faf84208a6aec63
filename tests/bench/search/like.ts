import type { Findable } from '@/lib/search/findable';
import { type LikePaper, papersLike } from '@/lib/search/papersLike';
import { reasons } from '@/lib/search/reasons';
import { buildIndex } from '@/lib/search/searchIndex';
import { calibrate } from '../calibrate';
import { corpusOf } from './corpus';
import { keysOf } from './measured';
import { nearness } from './nearness';
import { sample } from './sample';
import { suggesting } from './suggesting';
import { tableOf } from './table';
import { timed } from './timed';

export interface LikeOptions {
  corpus: string | undefined;
  sizes: readonly number[];
  seed: number;
  quick: boolean;
}

const MOST_MS: Record<number, number> = { 10000: 50, 100000: 300 };
/** Among so many it is judged how near they are. */
const JUDGED = 10_000;
const EXAMPLES = 10;
const WARMING = 20;

/** How fast the papers like one are found, how near they are, and some examples for the eye. */
export async function measureLike({ corpus, sizes, seed, quick }: LikeOptions): Promise<string> {
  const asked = quick ? 40 : 400;
  const head = ['papers like one, ms', 'asked', 'p50', 'p95', 'max', 'at most', 'loop before', 'after'];
  const lines: string[][] = [];
  for (const size of sizes) lines.push(await timesAmong(corpusOf(corpus, size), asked, seed));
  const papers = corpusOf(corpus, JUDGED);
  const judged = [nearness(papers, asked, seed), suggesting(papers, asked, seed)];
  const parts = [tableOf(head, lines), ...judged, examples(papers, seed)];
  return parts.filter(Boolean).join('\n\n');
}

async function timesAmong(papers: readonly Findable[], asked: number, seed: number): Promise<string[]> {
  const index = buildIndex(papers);
  const before = calibrate();
  for (const paper of sample(papers, WARMING, seed + 1)) papersLike(index, paper);
  const times: number[] = [];
  for (const paper of sample(papers, asked, seed)) times.push((await timed(() => papersLike(index, paper)))[1]);
  const { p50, p95, max } = keysOf('like', times);
  const figures = [p50, p95, max].map((ms) => ms.toFixed(2));
  const loops = [before, calibrate()].map((ms) => ms.toFixed(0));
  return [`${papers.length}`, `${asked}`, ...figures, `${MOST_MS[papers.length] ?? ''}`, ...loops];
}

function examples(papers: readonly Findable[], seed: number): string {
  const index = buildIndex(papers);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const lines = sample(papers, EXAMPLES, seed).flatMap((paper) => {
    const like = papersLike(index, paper, { most: 5 });
    return [paper.title, ...like.flatMap((one) => lineOf(one, paper, byId.get(one.id)))];
  });
  return lines.join('\n');
}

function lineOf({ score, shared }: LikePaper, paper: Findable, other: Findable | undefined): string[] {
  return other ? [`  ${score.toFixed(2)} ${other.title} (${reasons(shared, paper, other).join(', ')})`] : [];
}
