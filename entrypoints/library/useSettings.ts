import { useEffect, useState } from 'react';
import { ask } from '@/lib/messages';
import { localKeyStore } from '@/lib/ports';
import { report, sentenceOf } from '@/lib/report';
import { type PageSettings, readSettings, type Settings, type StripSettings, watchSettings } from '@/lib/settings';

/** All that the reader chose, live, and the ways to choose otherwise; undefined until it is read. */
export function useSettings() {
  const [settings, setSettings] = useState<Settings>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    readSettings(localKeyStore()).then(setSettings, report);
    return watchSettings(setSettings);
  }, []);
  const tried = (asked: Promise<unknown>) => {
    setTrouble(undefined);
    asked.catch((error: unknown) => {
      report(error);
      setTrouble(sentenceOf(error));
    });
  };
  const changeStrip = (part: Partial<StripSettings>) => tried(ask('changeStripSettings', part));
  const changePages = (part: Partial<PageSettings>) => tried(ask('changePageSettings', part));
  return { settings, trouble, changeStrip, changePages };
}
