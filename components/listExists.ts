import { t } from '#i18n';
import { type List, tagNameOf } from '@/lib/library/clip';

/** What to say to one who makes a list of a name that another list has; undefined: none has it. */
export function listExists(lists: readonly List[], name: string): string | undefined {
  const same = lists.find((list) => tagNameOf(list.name) === tagNameOf(name));
  return same && t('popup.lists.exists', { name: same.name });
}
