import { t } from '#i18n';

/** A key with Shift, as it is shown and said. */
export function shiftedKey(key: string): string {
  return t('strip.keys.shifted', { key: key.toUpperCase() });
}
