import { useEffect, useState } from 'react';
import { browser } from '#imports';
import { report } from '@/lib/report';

/** The keys that clip the paper of a page, as the browser writes them; absent where the reader assigned none. */
export function useClipKeys(drawn: boolean): string | undefined {
  const [keys, setKeys] = useState<string>();
  useEffect(() => {
    if (drawn) clipKeys().then(setKeys, report);
  }, [drawn]);
  return keys;
}

async function clipKeys(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'clip-paper')?.shortcut || undefined;
}
