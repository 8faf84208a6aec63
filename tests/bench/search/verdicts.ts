import type { InPopup } from './chromium';
import { allKeys, type Measured } from './measured';

/** One thing that was asked for, and how it came out. */
export interface Verdict {
  what: string;
  measured: number;
  asked: string;
  ok: boolean;
}

const OURS = 'Offprint';
/** A peer that misses more is no match, however fast. */
const GOOD_RECALL = 0.85;
const TYPICAL = 10_000;
const MOST_P95: Record<number, number> = { 1000: 2, 10000: 4, 100000: 8 };
const MOST_COLD: Record<number, number> = { 10000: 60, 100000: 160 };

/** Everything that the search has to reach, as far as it was measured. */
export function verdicts(measured: readonly Measured[], popups: readonly InPopup[]): Verdict[] {
  const ours = measured.filter(({ engine }) => engine === OURS);
  const typical = ours.find(({ size }) => size === TYPICAL);
  return [
    ...ours.map((one) => atMost(`p95 of a key, ${named(one)}, ms`, allKeys(one).p95, MOST_P95[one.size])),
    ...(typical ? amongPeers(typical, measured) : []),
    ...ours.map((one) =>
      atMost(`hostile query, ${named(one)}, ms`, one.hostileMs, one.size <= TYPICAL ? 100 : undefined),
    ),
    ...ours.map((one) => atMost(`104 papers taken up, ${named(one)}, ms`, one.updateMs, 30)),
    ...(typical ? [atMost(`index, ${named(typical)}, MB`, typical.storedMB, 5)] : []),
    ...popups.map((one) =>
      atMost(`cold answer with 20 rows, ${named(one)}, median ms`, one.cold.p50, MOST_COLD[one.size]),
    ),
    ...popups.map((one) => atMost(`CPU of a key with drawing, ${named(one)}, p95 ms`, one.keys.p95, 16)),
  ].flatMap((verdict) => verdict ?? []);
}

function amongPeers(typical: Measured, measured: readonly Measured[]): (Verdict | undefined)[] {
  const peers = measured.filter(({ engine, size }) => engine !== OURS && size === TYPICAL);
  const { recall, mrr } = typical.quality;
  const good = peers.filter(({ quality }) => quality.recall >= GOOD_RECALL);
  const fastest = Math.min(...good.map((peer) => allKeys(peer).p95));
  return [
    atLeast(`recall@10, ${named(typical)}`, recall, 0.97),
    atLeast(`MRR, ${named(typical)}`, mrr, 0.9),
    peers.length
      ? atLeast('recall@10 less the best peer’s', recall - Math.max(...peers.map(({ quality }) => quality.recall)), 0)
      : undefined,
    good.length
      ? atLeast('times as fast as the fastest peer with recall ≥ .85', fastest / allKeys(typical).p95, 10)
      : undefined,
  ];
}

function named({ size }: { size: number }): string {
  return `${size.toLocaleString('en')} papers`;
}

function atMost(what: string, measured: number | undefined, most: number | undefined): Verdict | undefined {
  if (measured === undefined || most === undefined) return undefined;
  return { what, measured, asked: `≤ ${most}`, ok: measured <= most };
}

function atLeast(what: string, measured: number, least: number): Verdict {
  return { what, measured, asked: `≥ ${least}`, ok: measured >= least };
}
