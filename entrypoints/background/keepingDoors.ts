import type { Doors } from '@/lib/doors';
import { putMeta } from '@/lib/library/db';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { storing } from '@/lib/library/storeFailed';
import { NotAllowedError } from '@/lib/messages';
import type { importing } from './importing';
import type { missingFacts } from './missingFacts';
import type { snapshots } from './snapshots';

type Asked = 'backUp' | 'keptOutside' | 'importFile' | 'retryImport' | 'stopImport' | 'pauseFacts';

/** What keeps the library safe and brings papers in: for our own pages alone. */
export function keepingDoors(
  library: () => Promise<OpenedLibrary>,
  backups: Pick<ReturnType<typeof snapshots>, 'take'>,
  imports: Pick<ReturnType<typeof importing>, 'start' | 'retry' | 'stop'>,
  facts: Pick<ReturnType<typeof missingFacts>, 'pause'>,
): Pick<Doors, Asked> {
  return {
    backUp: ownPages(async () => (await backups.take('asked')).name),
    keptOutside: ownPages(async (to) => {
      const { db } = await library();
      await storing(() => putMeta(db, 'outside', { at: Date.now(), to }));
      return null;
    }),
    importFile: ownPages(async (file) => {
      await imports.start(file);
      return null;
    }),
    retryImport: ownPages(async () => {
      await imports.retry();
      return null;
    }),
    stopImport: ownPages(async () => {
      await imports.stop();
      return null;
    }),
    pauseFacts: ownPages(async ({ isPaused }) => {
      await facts.pause(isPaused);
      return null;
    }),
  };
}

function ownPages<Body, Answer>(
  answer: (body: Body) => Promise<Answer>,
): (body: Body, caller: Parameters<Doors['backUp']>[1]) => Promise<Answer> {
  return async (body, { from }) => {
    if (from === 'page') throw new NotAllowedError('a page of the site');
    return answer(body);
  };
}
