import { type TextKey, t } from '#i18n';

/** Errors that are expected: each has a sentence for the reader in the locales under `trouble.`. */
const SENTENCES: Record<string, TextKey> = {
  ListingChangedError: 'trouble.listingChanged',
  ExtensionReplacedError: 'trouble.extensionReplaced',
  BackgroundSilentError: 'trouble.backgroundSilent',
  StoreFailedError: 'trouble.storeFailed',
  StoreFullError: 'trouble.storeFull',
  StoreDeniedError: 'trouble.storeDenied',
  StoreBrokenError: 'trouble.storeBroken',
  StoreNewerError: 'trouble.storeNewer',
  StoreBlockedError: 'trouble.storeBlocked',
  EmptyNameError: 'trouble.emptyName',
  ListGoneError: 'trouble.listGone',
  SavedSearchError: 'trouble.savedSearch',
  EmptyQueryError: 'trouble.emptyQuery',
  QueryTooLongError: 'trouble.queryTooLong',
  EmptyRuleError: 'trouble.emptyRule',
  RuleGoneError: 'trouble.ruleGone',
  TagGoneError: 'trouble.tagGone',
  TagTooLongError: 'trouble.tagTooLong',
  NotAllowedError: 'trouble.notAllowed',
  PaperUnknownError: 'trouble.paperUnknown',
  SiteUnreachableError: 'trouble.siteUnreachable',
  SiteBusyError: 'trouble.siteBusy',
};

/** True for failures that belong to life with pages, networks and stores; all others are our mistakes. */
export function isExpected(error: unknown): error is Error {
  return error instanceof Error && error.name in SENTENCES;
}

/** One plain sentence for the reader. */
export function sentenceOf(error: unknown): string {
  const key = error instanceof Error ? SENTENCES[error.name] : undefined;
  return t(key ?? 'trouble.unexpected');
}

/** The one place that logs. Nothing leaves the browser. */
export function report(error: unknown): void {
  if (isExpected(error)) console.warn(`Offprint: ${error.name}: ${error.message}`);
  else console.error('Offprint:', error);
}
