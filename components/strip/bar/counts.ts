import { t } from '#i18n';
import type { Known } from '@/lib/library/clip';

/** A paper of the page as the bar counts it: what is known of it, and whether it was seen, here or at any time before. */
export interface CountedPaper {
  known: Known;
  wasSeen: boolean;
}

export interface Counts {
  papers: number;
  /** First listed in this visit; the reader has not decided on them yet. */
  fresh: number;
  clipped: number;
  /** What the reader still has to look at: never seen, not clipped, dismissed or dimmed by a rule. */
  left: number;
}

export function countsOf(papers: readonly CountedPaper[]): Counts {
  const open = papers.filter(({ known }) => !isDecided(known));
  return {
    papers: papers.length,
    fresh: open.filter(({ known }) => known.isNew).length,
    clipped: papers.filter(({ known }) => known.clippedAt !== undefined).length,
    left: open.filter(({ wasSeen }) => !wasSeen).length,
  };
}

/** The reader clipped or dismissed it, or a rule of theirs dimmed it. */
export function isDecided({ clippedAt, dismissedAt, dimmedAt }: Known): boolean {
  return (clippedAt ?? dismissedAt ?? dimmedAt) !== undefined;
}

/** `7 of 25 shown` */
export function shownText({ papers }: Counts, shown: number): string {
  return t('bar.shown', { shown, count: papers });
}

/** `25 papers · 16 new · 5 clipped · 4 left`, without what is none; while cards are hidden it says how many are shown. */
export function countsText(counts: Counts, shown: number): string {
  const { papers, fresh, clipped, left } = counts;
  const parts = [shown < papers ? shownText(counts, shown) : t('bar.papers', { count: papers })];
  if (fresh) parts.push(t('bar.new', { count: fresh }));
  if (clipped) parts.push(t('bar.clipped', { count: clipped }));
  if (left) parts.push(t('bar.left', { count: left }));
  return parts.join(' · ');
}
