import { change } from '@/lib/library/change';
import type { Known } from '@/lib/library/clip';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { papersForRules, rulesRan } from '@/lib/library/ruleQueries';
import type { KeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { deedsOf } from '@/lib/rules/deedsOf';
import { readPageQuery } from '@/lib/search/query/pageQuery';

/** What a page does with the answer to its listing comes first. */
const WAIT_MS = 150;

/**
 * Lets rules have their turn at what was listed, a little after it was recorded and when the worker starts: a run that
 * was cut short is taken up by the next. `acted` is told what is known of the papers that a rule had its turn at.
 */
export function ruleRuns(library: () => Promise<OpenedLibrary>, store: KeyStore, acted: (known: Known[]) => void) {
  let runs = Promise.resolve();
  let isDue = false;
  const soon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      runs = runs
        .then(library)
        .then((opened) => run(opened, store, acted))
        .catch(report);
    }, WAIT_MS);
  };
  return { soon };
}

/** One change for each rule that has something to do. */
async function run({ db }: OpenedLibrary, store: KeyStore, acted: (known: Known[]) => void): Promise<void> {
  const now = Date.now();
  const { rules, papers } = await papersForRules(db, now);
  for (const gesture of deedsOf(rules, papers, (query) => readPageQuery(query, now).test))
    acted((await change(db, store, { op: crypto.randomUUID(), gesture }, Date.now())).known);
  if (rules.length) await rulesRan(db, now);
}
