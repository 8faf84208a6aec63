import { textOf } from '../support/names';
import { openRows } from './popupOpening';
import type { Sheet } from './sheet';
import type { Library } from './stage';

/** A word of many titles, and a query over the facts of every paper. */
const QUERIES = ['robot', 'has:code upvotes:>50'];

/** Runs in the popup: ms from the last key to the answer under the rule's query. */
const ANSWERED = `new Promise((done) => {
  const note = document.querySelector('dialog [role=status][aria-busy]');
  let at = performance.now();
  addEventListener('keydown', ({ timeStamp }) => { at = timeStamp; }, true);
  const look = () => {
    if (note.getAttribute('aria-busy') === 'true' || !window.typedAll) return;
    observer.disconnect();
    done(performance.now() - at);
  };
  const observer = new MutationObserver(look);
  observer.observe(note, { attributes: true, childList: true, subtree: true, characterData: true });
})`;

/** What a new rule would have matched in the last 30 days: from the last letter of its query to the answer. */
export async function measureDryRuns(sheet: Sheet, library: Library): Promise<void> {
  for (const query of QUERIES) {
    const { popup } = await openRows(library);
    await popup.getByRole('button', { name: textOf('popup.editRules'), exact: true }).click();
    const dialog = popup.getByRole('dialog');
    await dialog.getByRole('button', { name: textOf('popup.rules.create') }).click();
    const answered = popup.evaluate<number>(ANSWERED);
    await popup.keyboard.type(query.slice(0, -1), { delay: 60 });
    await popup.evaluate('window.typedAll = true');
    await popup.keyboard.type(query.slice(-1));
    const of = {
      part: `Popup, ${library.clips} clips`,
      what: 'last letter of a rule to its dry run',
      unit: 'ms',
    } as const;
    sheet.put({ ...of, most: 300 }, await answered);
    await popup.close();
  }
}
