import { t } from '#i18n';
import type { DryRun } from '@/lib/rules/dryRun';
import styles from './DryRunNote.module.css';
import { sentencesText } from './sentencesText';
import { Trouble } from './Trouble';
import type { Tried } from './tryOut';

interface Props {
  tried: Tried | undefined;
  trouble: string | undefined;
  /** Nothing is asked yet. */
  empty: boolean;
}

/** What a rule would have matched, said again whenever the rule changes. */
export function DryRunNote({ tried, trouble, empty }: Props) {
  return (
    <div className={styles.note} role="status" aria-live="polite" aria-busy={!tried && !empty}>
      <Trouble sentence={trouble} />
      {!trouble && (empty ? t('popup.rules.dry.empty') : <Found tried={tried} />)}
    </div>
  );
}

function Found({ tried }: { tried: Tried | undefined }) {
  if (!tried) return <p>{t('popup.rules.dry.looking')}</p>;
  if (!tried.run) return <p>{refusedText(tried)}</p>;
  const { count, titles } = tried.run;
  return (
    <>
      <p>{t(count ? 'popup.rules.dry.matched' : 'popup.rules.dry.none', { count })}</p>
      <ul>
        {titles.map((title, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two papers may have one title
          <li key={i} dir="auto">
            {title}
          </li>
        ))}
      </ul>
      <p>{restText(tried.run)}</p>
    </>
  );
}

/** "and 11 more. 2 of them are clipped already." */
function restText({ count, titles, clipped }: DryRun): string {
  const more = count > titles.length && t('popup.rules.dry.more', { count: count - titles.length });
  return sentencesText(more, clippedText(clipped));
}

function clippedText(count: number): string {
  return count ? t('popup.rules.dry.clipped', { count }) : '';
}

function refusedText({ refused }: Tried): string {
  return refused.length ? t('popup.rules.dry.refused', { parts: refused.join(' ') }) : t('popup.rules.dry.empty');
}

/** The same in one sentence. */
export function dryRunText(tried: Tried | undefined): string {
  if (!tried) return t('popup.rules.dry.looking');
  if (!tried.run) return refusedText(tried);
  const { count, titles, clipped }: DryRun = tried.run;
  if (!count) return t('popup.rules.dry.none');
  const first = titles.join('; ') + (count > titles.length ? '; …' : '');
  return sentencesText(t('popup.rules.dry.matched', { count }), first, clippedText(clipped));
}
