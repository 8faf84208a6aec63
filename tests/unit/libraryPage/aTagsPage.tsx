import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useLiveQuery } from 'dexie-react-hooks';
import { vi } from 'vitest';
import { learn } from '#i18n';
import texts from '@/assets/locales/en.yml?library';
import { Tags } from '@/entrypoints/library/Tags';
import type { OffprintDb } from '@/lib/library/db';
import { listsWithCounts } from '@/lib/library/queries';
import type { TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground } from '@/tests/unit/popup/aPopup';

function Page({ db }: { db: OffprintDb }) {
  return <Tags db={db} lists={useLiveQuery(() => listsWithCounts(db), [db]) ?? []} />;
}

/** Opens the page of tags and lists over this library. */
export async function openTags(library: TestLibrary) {
  learn(texts);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  const background = aBackground(library);
  const { unmount } = render(<Page db={library.db} />);
  await screen.findByRole('heading', { name: 'Tags and lists' });
  return { hand: userEvent.setup(), background, close: unmount };
}

/** The lines of the tags, as they stand. */
export function tagLines(): string[] {
  return screen.queryAllByRole('link').map((link) => link.textContent ?? '');
}
