import { useCallback, useEffect, useState } from 'react';
import { browser } from '#imports';
import { report } from '@/lib/report';

/** All that Offprint asks for in use, not at its installing. */
const ASKED = ['downloads', 'sidePanel'] as const;
export type Given = (typeof ASKED)[number];

/** What the reader allowed, and the way to take it back. */
export function usePermissions() {
  const [given, setGiven] = useState<Given[]>([]);
  const look = useCallback(() => {
    browser.permissions
      .getAll()
      .then(({ permissions = [] }) => setGiven(ASKED.filter((each) => permissions.includes(each))), report);
  }, []);
  useEffect(() => {
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [look]);
  const giveBack = (which: Given) => void browser.permissions.remove({ permissions: [which] }).then(look, report);
  return { given, giveBack };
}
