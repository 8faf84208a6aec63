import { t } from '#i18n';
import type { Recovered } from '@/lib/library/recovered';
import { localDay } from '@/lib/paper';
import { dayText } from './dayText';
import { listForm } from './forms';
import { NewsBar } from './NewsBar';
import { numberText } from './numberText';
import { sentencesText } from './sentencesText';

type Counts = Recovered['back'];
const TABLES = ['clips', 'lists', 'tags', 'rules'] as const;

interface Props {
  recovered: Recovered;
  now: number;
  onRead(): void;
}

/** What the browser lost and what came back of it, until the reader has read it. */
export function RecoveredNews({ recovered: { at, back, gone, snapshotAt, stepsLost }, now, onRead }: Props) {
  const dayOf = (time: number) => dayText(localDay(time), localDay(now));
  const [rows, lost] = [inWords(back), inWords(gone)];
  const sentences = [
    t('popup.recovered.lost', { day: dayOf(at) }),
    rows && t('popup.recovered.back', { rows }),
    !rows && !lost && t('popup.recovered.whole'),
    rows && snapshotAt !== undefined && t('popup.recovered.snapshot', { day: dayOf(snapshotAt) }),
    lost && t('popup.recovered.gone', { rows: lost }),
    stepsLost && t('popup.recovered.steps'),
    (back.clips > 0 || (!rows && !lost)) && t('popup.recovered.facts'),
  ];
  return <NewsBar onRead={onRead}>{sentencesText(...sentences)}</NewsBar>;
}

function inWords(counts: Counts): string {
  const parts = TABLES.filter((table) => counts[table] > 0).map((table) =>
    t(`popup.recovered.${table}`, { count: counts[table], number: numberText(counts[table]) }),
  );
  return listForm(document.documentElement.lang || 'en').format(parts);
}
