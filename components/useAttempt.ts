import { useCallback, useState } from 'react';
import { report, sentenceOf } from '@/lib/report';

/** For a gesture that may fail where it is made: `attempt` answers whether it succeeded, `trouble` says why not. */
export function useAttempt() {
  const [trouble, setTrouble] = useState<string>();
  const attempt = useCallback(async (deed: () => Promise<unknown>): Promise<boolean> => {
    setTrouble(undefined);
    try {
      await deed();
      return true;
    } catch (error) {
      report(error);
      setTrouble(sentenceOf(error));
      return false;
    }
  }, []);
  return { trouble, attempt };
}
