import { useEffect, useState } from 'react';
import { browser } from '#imports';
import { askPage } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { report } from '@/lib/report';

/**
 * A page is asked so often which paper is looked at, while the panel can be seen: one message, less than 1 ms. A page that
 * told of every card under the pointer would do so for panels that are not there.
 */
const EVERY_MS = 400;

/** The paper of the page beside the panel, or of the card that was last pointed at; the last one stays while `held`. */
export function useFollowed(held: boolean): ArxivId | undefined {
  const [id, setId] = useState<ArxivId>();
  useEffect(() => {
    if (held) return;
    let left = false;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const paper = await paperBeside();
      if (!left && paper) setId(paper);
    };
    const follow = () => void look().catch(report);
    follow();
    const clock = setInterval(follow, EVERY_MS);
    return () => {
      left = true;
      clearInterval(clock);
    };
  }, [held]);
  return id;
}

async function paperBeside(): Promise<ArxivId | undefined> {
  const tabId = await tabBeside();
  if (tabId === undefined) return undefined;
  return (await askPage(tabId, 'paperHere', null)) ?? undefined;
}

/** The tab that is shown in this window; where the panel itself stands in a tab, the one that was shown before it. */
async function tabBeside(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  const others = (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id);
  return others.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0]?.id;
}
