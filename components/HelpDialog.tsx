import { type TextKey, t } from '#i18n';
import { Dialog } from './Dialog';
import styles from './HelpDialog.module.css';

type Line = [keys: string[], what: TextKey];

const ANYWHERE: Line[] = [
  [['/', 'Ctrl K'], 'popup.keys.search'],
  [['↓'], 'popup.keys.leave'],
  [['Esc'], 'popup.keys.escape'],
];
const IN_ROWS: Line[] = [
  [['↑', '↓', 'j', 'k'], 'popup.keys.move'],
  [['Enter'], 'popup.keys.openPaper'],
  [['Ctrl Enter'], 'popup.keys.openPdf'],
  [['Space', '→', '←'], 'popup.keys.details'],
  [['c'], 'popup.keys.clip'],
  [['f'], 'popup.keys.star'],
  [['t'], 'popup.keys.tag'],
  [['l'], 'popup.keys.list'],
  [['r'], 'popup.keys.status'],
  [['#'], 'popup.keys.remove'],
  [['z'], 'popup.keys.undo'],
  [['?'], 'popup.keys.help'],
];

/** Every key of the popup. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('popup.keys.title')} onClose={onClose}>
      <Lines heading={t('popup.keys.anywhere')} lines={ANYWHERE} />
      <Lines heading={t('popup.keys.rows')} lines={IN_ROWS} />
    </Dialog>
  );
}

function Lines({ heading, lines }: { heading: string; lines: Line[] }) {
  return (
    <section className={styles.lines}>
      <h3>{heading}</h3>
      <dl>
        {lines.map(([keys, what]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
