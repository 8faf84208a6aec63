import { useEffect, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import type { RenameTag } from '@/lib/library/gesture';
import { previewRename, type RenamePreview } from '@/lib/library/previewRename';
import { report } from '@/lib/report';
import { withSearchesReworded } from '../reader/searchesForTag';

interface Asked {
  label: string;
  into?: string | undefined;
}

/** A merge that is asked for: into which tag, and what it would change. */
export function useMerging(db: OffprintDb, onMerge: (tag: string, into: string) => Promise<void>) {
  const [asked, setAsked] = useState<Asked>();
  const [preview, setPreview] = useState<RenamePreview & Asked>();
  useEffect(() => {
    const { label, into } = asked ?? {};
    if (label === undefined || into === undefined) return;
    let left = false;
    const gesture: RenameTag = { verb: 'renameTag', tag: label, label: into };
    withSearchesReworded(db, gesture)
      .then((whole) => previewRename(db, whole))
      .then((found) => !left && setPreview({ ...found, label, into }), report);
    return () => {
      left = true;
    };
  }, [db, asked]);
  const isOfThis = preview?.label === asked?.label && preview?.into === asked?.into;
  const merging = asked && {
    ...asked,
    into: asked.into,
    preview: isOfThis ? preview : undefined,
    onInto: (into: string) => setAsked({ ...asked, into }),
    onMerge: (into: string) => onMerge(asked.label, into),
    onClose: () => setAsked(undefined),
  };
  return { merging, ask: (label: string, into?: string) => setAsked({ label, into }) };
}
