import { useLayoutEffect, useRef } from 'react';
import { t } from '#i18n';
import { type List, type Tag, tagNameOf } from '@/lib/library/clip';
import type { Row } from '@/lib/library/queries';
import type { CitedAs } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import type { Marks } from '@/lib/search/marks';
import { CopyLine } from './CopyLine';
import type { Change } from './change';
import { Icon } from './Icon';
import { ListChoice } from './ListChoice';
import { type NoteDraft, NoteField } from './NoteField';
import { PaperAccount } from './PaperAccount';
import styles from './PaperDetails.module.css';
import { PaperLinks } from './PaperLinks';
import { RuledMark } from './RuledMark';
import { StatusChoice } from './StatusChoice';
import { SuggestedTags } from './SuggestedTags';
import { TagEditor } from './TagEditor';
import { Trouble } from './Trouble';
import { TwoSteps } from './TwoSteps';
import { useAttempt } from './useAttempt';

/** Which part of the details a key asked for. */
export type DetailsPart = 'tags' | 'lists';

export interface PaperDetailsProps {
  row: Row;
  marks?: Marks | undefined;
  /** Without what pages say of it: its page stands beside. */
  brief?: boolean;
  /** There is room for the whole abstract. */
  roomy?: boolean;
  lists: readonly List[];
  note: NoteDraft;
  /** Counts up with `part` when that part shall take the focus. */
  asked?: { part: DetailsPart; times: number } | undefined;
  /** Labels of tags that it may want. */
  suggested?: readonly string[];
  suggestTags(letters: string): Promise<Tag[]>;
  change: Change;
  /** Puts it into the clipboard. */
  copy(as: CitedAs, id: ArxivId): void;
}

const NONE: readonly string[] = [];

/** A paper opened: what pages say of it, and all that its reader can do with it. */
export function PaperDetails({
  row,
  marks,
  brief = false,
  roomy = false,
  lists,
  note,
  asked,
  suggested = NONE,
  suggestTags,
  change,
  copy,
}: PaperDetailsProps) {
  const details = useRef<HTMLDivElement>(null);
  const { trouble, attempt } = useAttempt();
  const { clip, paper } = row;
  const ids = [row.id];
  useAskedPart(details, asked);
  return (
    <div className={styles.details} data-brief={brief || undefined} ref={details}>
      {row.ruled !== undefined && (
        <RuledMark
          ruled={row.ruled}
          onUndim={clip?.dimmedAt ? () => attempt(() => change({ verb: 'undim', ids })) : undefined}
        />
      )}
      {!brief && <PaperLinks paper={paper ?? { id: row.id, title: '', authors: [], keywords: [] }} />}
      {!paper && <p className={styles.hint}>{t('paper.noFacts')}</p>}
      {paper && !brief && <PaperAccount paper={paper} marks={marks} whole={roomy} />}
      <div className={styles.tags}>
        <TagEditor tags={row.tags} suggest={suggestTags} onChange={(tags) => change({ verb: 'tag', ids, ...tags })} />
        <SuggestedTags
          tags={suggested.filter((label) => !row.tags.some(({ name }) => name === tagNameOf(label)))}
          onAdd={(label) => attempt(() => change({ verb: 'tag', ids, add: [label], drop: [] }))}
          onNone={() => focusPart(details, 'tags')}
        />
      </div>
      <ListChoice
        lists={lists}
        chosen={clip?.lists ?? []}
        onChoose={({ id }, on) => change({ verb: 'list', ids, add: on ? [id] : [], drop: on ? [] : [id] })}
        onCreate={(name) => change({ verb: 'createList', list: crypto.randomUUID(), name, ids })}
      />
      <div className={styles.end}>
        <StatusChoice
          status={clip?.clippedAt ? (clip.status ?? 'unread') : undefined}
          onChoose={(status) => attempt(() => change({ verb: 'status', ids, status }))}
        />
        {clip?.clippedAt && (
          <button type="button" onClick={() => attempt(() => change({ verb: 'remove', ids }))}>
            <Icon name="bin" />
            {t('paper.remove')}
          </button>
        )}
        {clip?.trashedAt && (
          <>
            <button type="button" onClick={() => attempt(() => change({ verb: 'clip', ids }))}>
              {t('paper.putBack')}
            </button>
            <TwoSteps
              label={t('paper.purge')}
              sure={t('paper.purgeSure')}
              onSure={() => void attempt(() => change({ verb: 'purge', ids }))}
            />
          </>
        )}
      </div>
      <Trouble sentence={trouble} />
      {paper && <CopyLine onCopy={(as) => copy(as, row.id)} />}
      <NoteField {...note} />
    </div>
  );
}

function useAskedPart(details: { current: HTMLElement | null }, asked: PaperDetailsProps['asked']) {
  useLayoutEffect(() => {
    if (!asked) return;
    const field = focusPart(details, asked.part);
    field?.scrollIntoView({ block: 'center' });
  }, [details, asked]);
}

function focusPart(details: { current: HTMLElement | null }, part: DetailsPart) {
  const field = details.current?.querySelector<HTMLElement>(`[data-part=${part}]`);
  field?.focus({ preventScroll: true });
  return field;
}
