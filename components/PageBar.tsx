import { t } from '#i18n';
import { Icon } from './Icon';
import styles from './PageBar.module.css';

/** What the tab under the popup shows. */
export type PageShown =
  | { page: 'elsewhere'; feed: string }
  | { page: 'listing'; papers: number; isNew: number; clipped: number; trouble?: string | undefined }
  | { page: 'stale' }
  | { page: 'closed' };

interface Props {
  shown: PageShown;
  onReload(): void;
  onAllow(): void;
}

/** One line about the page: what its listing holds, or the one step that helps. */
export function PageBar({ shown, onReload, onAllow }: Props) {
  switch (shown.page) {
    case 'elsewhere':
      return (
        <p className={styles.bar}>
          <a href={shown.feed} target="_blank" rel="noopener noreferrer">
            {t('popup.page.feed')}
            <Icon name="out" />
          </a>
        </p>
      );
    case 'listing':
      return <p className={styles.bar}>{shown.trouble ?? <Counts {...shown} />}</p>;
    case 'stale':
      return <Step text={t('popup.page.reload')} button={t('popup.page.reloadButton')} onClick={onReload} />;
    case 'closed':
      return <Step text={t('popup.page.allow')} button={t('popup.page.allowButton')} onClick={onAllow} />;
  }
}

function Counts({ papers, isNew, clipped }: { papers: number; isNew: number; clipped: number }) {
  if (papers === 0) return t('popup.page.none');
  return (
    <>
      {t('popup.page.papers', { count: papers })}
      {' · '}
      <strong data-some={isNew > 0 || undefined}>{t('popup.page.new', { count: isNew })}</strong>
      {' · '}
      {t('popup.page.clipped', { count: clipped })}
    </>
  );
}

function Step({ text, button, onClick }: { text: string; button: string; onClick(): void }) {
  return (
    <div className={styles.step}>
      <p>{text}</p>
      <button type="button" onClick={onClick}>
        {button}
      </button>
    </div>
  );
}
