import type { RefObject } from 'react';
import { browser } from '#imports';
import { type Entry, paperOf } from '@/components/library/entries';
import { paperAddress, pdfAddress } from '@/lib/feed/addresses';
import type { Gesture } from '@/lib/library/gesture';
import type { Row } from '@/lib/library/queries';
import type { CitedAs } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { gestureOf } from '../reader/gestureOf';
import type { Deed } from '../reader/keys';
import { useKeys } from '../reader/useKeys';
import type { Selection } from '../reader/useSelection';

interface Page<At extends Entry> {
  box: RefObject<HTMLInputElement | null>;
  selection: Selection<At>;
  row: Row | undefined;
  /** Papers that stand side by side. */
  columns: number;
  /** What is picked; a key that changes papers changes these, where there are any. */
  picked: ArxivId[];
  pick(how: 'toggle' | 'range', at: At): void;
  pickAll(): void;
  open(at: At | undefined): void;
  act(gesture: Gesture, id: ArxivId): void;
  copy(as: CitedAs, id: ArxivId): void;
  /** Opens the tags or lists of one paper, or of those picked. */
  edit(part: 'tags' | 'lists', at: At): void;
  undo(): void;
  redo(): void;
  help(): void;
  /** Steps back: what is picked, then the open paper, then the search; answers whether there was anything. */
  leave(): boolean;
}

/** What each key does on the full page’s papers. */
export function useLibraryKeys<At extends Entry>(page: Page<At>): void {
  const { box, selection, row, columns, picked } = page;
  const search = () => {
    box.current?.focus();
    box.current?.select();
  };
  const always: Partial<Record<Deed, () => unknown>> = {
    search,
    undo: page.undo,
    redo: page.redo,
    help: page.help,
    pickAll: page.pickAll,
  };
  const onPaper = (at: At, id: ArxivId): Partial<Record<Deed, () => unknown>> => ({
    toRows: selection.focusActive,
    down: () => selection.move(columns),
    up: () => (selection.isFirst ? search() : selection.move(-columns)),
    openPaper: () => void browser.tabs.create({ url: paperAddress(id) }),
    openPdf: () => void browser.tabs.create({ url: pdfAddress(id) }),
    toggle: () => page.open(at),
    open: () => (columns > 1 ? selection.move(1) : page.open(at)),
    close: () => (columns > 1 ? selection.move(-1) : page.open(undefined)),
    pick: () => page.pick('toggle', at),
    tag: () => page.edit('tags', at),
    list: () => page.edit('lists', at),
    copyBibtex: () => page.copy('bibtex', id),
    copyMarkdown: () => page.copy('markdown', id),
  });
  useKeys((deed) => {
    if (deed === 'escape') return page.leave();
    const at = selection.activeId;
    const does = always[deed] ?? (at && onPaper(at, paperOf(at))[deed]);
    const gesture = !does && row ? gestureOf(deed, row) : undefined;
    if (gesture && row) page.act(picked.length && 'ids' in gesture ? { ...gesture, ids: picked } : gesture, row.id);
    does?.();
    return Boolean(does ?? gesture);
  });
}
