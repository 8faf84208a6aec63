import { measureClips } from './clipping';
import { compareVisits, profileVisit } from './contentScript';
import { measureBlankPage, measureRawWrite } from './floors';
import { measureLibraryPage } from './libraryPage';
import { PAGE_SIZES } from './listingPages';
import { measureMemory } from './memory';
import { measureOpening } from './popupOpening';
import { measureSearch } from './popupSearch';
import { measureReading } from './reading';
import { measureRealPopup } from './realPopup';
import { measureRecording, measureRecordingAsleep } from './recording';
import { measureDryRuns } from './rules';
import { measureSavedSearches } from './savedSearches';
import { measureScrolling } from './scrolling';
import type { Sheet } from './sheet';
import type { Stage } from './stage';
import { measureStorm } from './storm';
import { measureTwoTabs } from './twoTabs';

/** One sample of every case, in turn, so that a busy moment of the machine spoils one sample of each. */
export async function playRound(sheet: Sheet, stage: Stage, { feed, quick }: { feed: string; quick: boolean }) {
  for (const size of PAGE_SIZES) {
    const listing = await measureReading(sheet, stage, size, feed);
    await profileVisit(sheet, stage, size);
    if (!quick) await compareVisits(sheet, stage, size);
    await measureRecording(sheet, stage, listing);
    if (size === 15) continue;
    await measureRawWrite(sheet, stage, listing);
    if (size === 104) {
      await measureRecordingAsleep(sheet, stage, listing);
      await measureMemory(sheet, stage, listing);
    }
  }
  await measureClips(sheet, stage);
  await measureBlankPage(sheet, stage);
  for (const library of [stage.small, stage.large]) {
    await measureOpening(sheet, library);
    await measureRealPopup(sheet, library);
    await measureSearch(sheet, library);
    await measureSavedSearches(sheet, library);
    await measureDryRuns(sheet, library);
  }
  await measureLibraryPage(sheet, stage.large, { open: 300, sift: 50 });
  await measureScrolling(sheet, stage);
  await measureTwoTabs(sheet, stage);
  await measureStorm(sheet, stage);
}
