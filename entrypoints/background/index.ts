import { browser, defineBackground } from '#imports';
import { answer, rateGate } from '@/lib/doors';
import { whatIsKnown } from '@/lib/library/known';
import { noteDamage, noteFailing } from '@/lib/library/rescue';
import { NotAllowedError } from '@/lib/messages';
import { localKeyStore, sessionKeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { within } from '@/lib/within';
import { callerOf } from './caller';
import { clipByHand } from './clipByHand';
import { libraryDoors } from './doors';
import { housekeeping } from './housekeeping';
import { importing } from './importing';
import { searchIndexing } from './indexing';
import { keptOpen } from './keptOpen';
import { addMenus, onMenu, openLibrary } from './menus';
import { missingFacts } from './missingFacts';
import { answerOmnibox } from './omnibox';
import { ruleRuns } from './ruling';
import { snapshots } from './snapshots';
import { speakChosen } from './speaking';
import { bringingBack, readingThrough, startingLibrary } from './starting';
import { tellFeedTabs, tellFeedTabsOf } from './tabs';

/** No message takes as long, unless the store has gone silent. */
const ANSWER_MS = 60_000;
const SILENT = { ok: false, name: 'StoreFailedError', message: 'no answer in time' } as const;

// The worker may be started by any event and die after it: every listener is registered here, at once, and what they
// need is opened by the first that asks.
export default defineBackground(() => {
  const store = localKeyStore();
  const backups = snapshots(
    () => library(),
    (error) => noteDamage(places, error),
  );
  const { version } = browser.runtime.getManifest();
  const places = { store, session: sessionKeyStore(), version, snapshots: backups };
  const fetchFacts = () => void facts.fetchSoon();
  const [bringBack, readOnce] = [bringingBack(places, fetchFacts), readingThrough(places)];
  const { library, writable, asking, failed } = keptOpen(startingLibrary(places), async (opened) => {
    await bringBack(opened);
    await readOnce(opened);
  });
  const facts = missingFacts(writable);
  const indexing = searchIndexing(writable);
  const keeping = housekeeping(writable, store, indexing.soon);
  const rules = ruleRuns(writable, store, (known) => {
    tellFeedTabs(known);
    indexing.soon();
  });
  const imports = importing(writable, store, {
    backUp: () => backups.take('import'),
    tell: (ids) => tellFeedTabsOf(async () => whatIsKnown((await library()).db, ids, Date.now())),
    done: () => {
      indexing.soon();
      void facts.fetchSoon();
    },
  });
  const doors = libraryDoors({ library, writable }, store, facts, indexing, rules, backups, imports);
  const spoken = speakChosen(store).catch(report);
  const clip = clipByHand(doors.change);
  const mayPass = rateGate(Date.now);

  browser.runtime.onMessage.addListener((raw, sender, reply) => {
    const caller = callerOf(sender);
    if (!caller || !mayPass(caller, raw)) {
      const { name, message } = new NotAllowedError('not from here');
      reply({ ok: false, name, message });
      return false;
    }
    // A gesture that was kept after all is not kept twice.
    within(
      ANSWER_MS,
      asking(() => answer(doors, raw, caller)),
      () => {
        failed(SILENT);
        return SILENT;
      },
    ).then((outcome) => {
      if (!outcome.ok && outcome.name === 'StoreFailedError') noteFailing(places).catch(report);
      reply(outcome);
    });
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void spoken.then(addMenus);
    if (reason === 'install') void openLibrary('start');
    library().catch(report);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => onMenu(clip, info, tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'clip-paper') return clip.onPage(tab);
    return command === 'open-library' ? openLibrary() : undefined;
  });
  browser.alarms.onAlarm.addListener(
    ({ name }) =>
      facts.onAlarm(name) ||
      indexing.onAlarm(name) ||
      backups.onAlarm(name) ||
      keeping.onAlarm(name) ||
      imports.onAlarm(name),
  );
  // It is installed once the background rests.
  browser.runtime.onUpdateAvailable.addListener(() => void backups.beforeMany('upgrade'));
  browser.runtime.onStartup.addListener(() => void library().then(facts.fetchSoon, report));
  answerOmnibox(library);
  indexing.soon();
  rules.soon();
  void imports.goOn();
  backups.watch().catch(report);
  keeping.watch().catch(report);

  // Firefox has no such lock (ESR 153); there the store is open to content scripts, of which only ours exists.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
});
