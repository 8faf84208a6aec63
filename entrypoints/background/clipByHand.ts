import type { Browser } from '#imports';
import type { Doors } from '@/lib/doors';
import { askPage } from '@/lib/messages';
import { type ArxivId, arxivIdOf } from '@/lib/paper';
import { report } from '@/lib/report';
import { flashBadge } from './tabs';

const KEPT = '✓';
const NO_PAPER = '–';
const FAILED = '!';

export interface ClipByHand {
  /** The paper that a tab's page means: its own, or the card under the reader's hand. */
  onPage(tab: Browser.tabs.Tab | undefined): Promise<void>;
  /** The paper that an address leads to. */
  byAddress(address: string | undefined, tab: Browser.tabs.Tab | undefined): Promise<void>;
}

/** Clipping by shortcut and context menu, where no page of ours is open to show it: the badge tells. */
export function clipByHand(change: Doors['change']): ClipByHand {
  const clip = async (id: ArxivId | null | undefined, tab: Browser.tabs.Tab | undefined) => {
    const outcome = id ? await keep(change, id) : NO_PAPER;
    if (tab?.id !== undefined && tab.id >= 0) await flashBadge(tab.id, outcome).catch(report);
  };
  return {
    onPage: async (tab) => clip(tab?.id !== undefined ? await askPage(tab.id, 'paperHere', null) : null, tab),
    byAddress: (address, tab) => clip(address ? arxivIdOf(address) : undefined, tab),
  };
}

async function keep(change: Doors['change'], id: ArxivId): Promise<string> {
  try {
    await change({ op: crypto.randomUUID(), gesture: { verb: 'clip', ids: [id] } }, { from: 'extension' });
    return KEPT;
  } catch (error) {
    report(error);
    return FAILED;
  }
}
