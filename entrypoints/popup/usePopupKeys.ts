import type { RefObject } from 'react';
import { browser } from '#imports';
import { paperAddress, paperLinks } from '@/lib/feed/addresses';
import type { Gesture } from '@/lib/library/gesture';
import type { Row } from '@/lib/library/queries';
import type { CitedAs } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { gestureOf } from '../reader/gestureOf';
import type { Deed } from '../reader/keys';
import { useKeys } from '../reader/useKeys';
import type { Selection } from '../reader/useSelection';

interface Popup {
  box: RefObject<HTMLInputElement | null>;
  selection: Selection;
  /** The active row; absent while there are none. */
  row: Row | undefined;
  act(gesture: Gesture, id: ArxivId): void;
  copy(as: CitedAs, id: ArxivId): void;
  undo(): void;
  redo(): void;
  help(): void;
  /** Clears what is searched or looked at; answers whether there was anything to clear. */
  clear(): boolean;
}

/** What each key does in the popup. */
export function usePopupKeys({ box, selection, row, act, copy, undo, redo, help, clear }: Popup): void {
  const search = () => {
    box.current?.focus();
    box.current?.select();
  };
  const always: Partial<Record<Deed, () => unknown>> = { search, undo, redo, help };
  const onRow = (id: ArxivId): Partial<Record<Deed, () => unknown>> => ({
    toRows: selection.focusActive,
    down: () => selection.move(1),
    up: () => (selection.isFirst ? search() : selection.move(-1)),
    openPaper: () => openTab(paperAddress(id)),
    openPdf: () => openTab(pdfOf(id)),
    toggle: () => selection.open(selection.openId === id ? undefined : id),
    open: () => selection.open(id),
    close: () => selection.open(undefined),
    tag: () => selection.ask(id, 'tags'),
    copyBibtex: () => copy('bibtex', id),
    copyMarkdown: () => copy('markdown', id),
    list: () => selection.ask(id, 'lists'),
  });
  /** First what is opened, then what is searched, then the popup. */
  const backOut = () => {
    if (selection.openId && !box.current?.matches(':focus')) {
      selection.open(undefined);
      selection.focusActive();
      return true;
    }
    if (clear()) box.current?.focus();
    else void closePopup();
    return true;
  };
  useKeys((deed) => {
    if (deed === 'escape') return backOut();
    const id = selection.activeId;
    const does = always[deed] ?? (id && onRow(id)[deed]);
    const gesture = !does && row ? gestureOf(deed, row) : undefined;
    if (gesture && row) act(gesture, row.id);
    does?.();
    return Boolean(does ?? gesture);
  });
}

/** A tab stays. */
async function closePopup(): Promise<void> {
  if (!(await browser.tabs.getCurrent())) window.close();
}

function openTab(url: string): void {
  void browser.tabs.create({ url });
}

function pdfOf(id: ArxivId): string {
  const links = paperLinks({ id, title: '', authors: [], keywords: [] });
  return links.find(({ kind }) => kind === 'pdf')?.href ?? paperAddress(id);
}
