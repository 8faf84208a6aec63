import { useState } from 'react';
import { t } from '#i18n';
import { type Tag, tagNameOf } from '@/lib/library/clip';
import type { Row } from '@/lib/library/queries';
import type { ArxivId, Day } from '@/lib/paper';
import { Icon } from '../Icon';
import { PaperRow, type RowDeed } from '../PaperRow';
import { TagEditor } from '../TagEditor';
import { demoRows } from './demoRows';
import styles from './start.module.css';

const GESTURES = ['clip', 'tag', 'find'] as const;
type Gesture = (typeof GESTURES)[number];

/** The three gestures, on papers that are not kept: each is ticked once it was made. */
export function DemoFeed({ today, now }: { today: Day; now: number }) {
  const [rows, setRows] = useState(() => demoRows(today));
  const [tagged, setTagged] = useState<ArxivId>();
  const [sought, setSought] = useState('');
  const [done, setDone] = useState<ReadonlySet<Gesture>>(new Set());
  const made = (gesture: Gesture) => setDone((before) => new Set([...before, gesture]));
  const change = (id: ArxivId, part: (row: Row) => Partial<Row>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...part(row) } : row)));
  const clip = (id: ArxivId) => {
    change(id, () => ({ clip: { paperId: id, clippedAt: now, status: 'unread', tags: [], lists: [] } }));
    setTagged(id);
    made('clip');
  };
  const onDeed = (deed: RowDeed, id: ArxivId) => {
    if (deed.deed === 'clip') clip(id);
    else if (deed.deed === 'toggle') setTagged(tagged === id ? undefined : id);
  };
  const tag = async (id: ArxivId, { add, drop }: { add: string[]; drop: string[] }) => {
    const added = add.map((label): Tag => ({ name: tagNameOf(label), label }));
    change(id, ({ tags }) => ({ tags: [...tags.filter(({ name }) => !drop.includes(name)), ...added] }));
    if (add.length) made('tag');
  };
  const find = (text: string) => {
    setSought(text);
    if (text.trim().length > 1) made('find');
  };
  const shown = rows.filter((row) => holds(row, sought));
  return (
    <section className={styles.demo} aria-label={t('library.start.try')}>
      <ol className={styles.gestures}>
        {GESTURES.map((gesture) => (
          <li key={gesture} data-done={done.has(gesture) || undefined}>
            <Icon name={done.has(gesture) ? 'check' : 'unread'} />
            <span>
              {t(`library.start.gesture.${gesture}`)}
              {done.has(gesture) && <span className={styles.hidden}> {t('library.start.done')}</span>}
            </span>
          </li>
        ))}
      </ol>
      <input
        type="search"
        aria-label={t('library.start.find')}
        placeholder={t('library.start.find')}
        value={sought}
        onChange={({ target }) => find(target.value)}
      />
      <ul className={styles.rows}>
        {shown.map((row) => (
          <li key={row.id}>
            <PaperRow
              row={row}
              titleId={`demo-${row.id}`}
              opened={row.id === tagged}
              beside
              active
              worded
              today={today}
              onDeed={onDeed}
            />
            {row.id === tagged && row.clip && (
              <div className={styles.tags}>
                <TagEditor tags={row.tags} suggest={async () => []} onChange={(tags) => tag(row.id, tags)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function holds({ paper, tags }: Row, sought: string): boolean {
  const text = [paper?.title, ...(paper?.authors ?? []), ...tags.map(({ label }) => label)].join(' ').toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
