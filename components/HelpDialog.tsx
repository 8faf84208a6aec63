import { type TextKey, t } from '#i18n';
import { Dialog } from './Dialog';
import styles from './HelpDialog.module.css';

type Line = [keys: string[], what: TextKey];

const anywhere = (): Line[] => [
  [['/', withControl('K')], 'popup.keys.search'],
  [[t('popup.keyNames.tab')], 'popup.keys.complete'],
  [['↑', '↓'], 'popup.keys.choose'],
  [['↓'], 'popup.keys.leave'],
  [[t('popup.keyNames.escape')], 'popup.keys.escape'],
];
const inRows = (): Line[] => [
  [['↑', '↓', 'j', 'k'], 'popup.keys.move'],
  [[t('popup.keyNames.enter')], 'popup.keys.openPaper'],
  [[withControl(t('popup.keyNames.enter'))], 'popup.keys.openPdf'],
  [[t('popup.keyNames.space'), '→', '←'], 'popup.keys.details'],
  [['c'], 'popup.keys.clip'],
  [['f'], 'popup.keys.star'],
  [['t'], 'popup.keys.tag'],
  [['l'], 'popup.keys.list'],
  [['r'], 'popup.keys.status'],
  [['y'], 'popup.keys.copyBibtex'],
  [['Y'], 'popup.keys.copyMarkdown'],
  [['#'], 'popup.keys.remove'],
  [['z'], 'popup.keys.undo'],
  [['Z'], 'popup.keys.redo'],
  [['?'], 'popup.keys.help'],
];
/** As they are typed, in every language. */
const IN_SEARCH: Line[] = [
  [['tag:…', 'list:…'], 'popup.helpSearch.named'],
  [['author:…', 'title:…', 'note:…'], 'popup.helpSearch.field'],
  [['is:unread', 'has:code'], 'popup.helpSearch.state'],
  [['upvotes:>50', 'stars:>1k'], 'popup.helpSearch.number'],
  [['year:2025', 'clipped:7d'], 'popup.helpSearch.time'],
  [['feed:trending'], 'popup.helpSearch.feed'],
  [['"…"'], 'popup.helpSearch.phrase'],
  [['-…'], 'popup.helpSearch.not'],
  [['or'], 'popup.helpSearch.either'],
  [['sort:upvotes', 'sort:new'], 'popup.helpSearch.sort'],
];

function withControl(key: string): string {
  const isMac = /\bMac/.test(navigator.userAgent);
  return `${t(isMac ? 'popup.keyNames.command' : 'popup.keyNames.control')} ${key}`;
}

/** Every key of the popup, and what its search box understands. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('popup.keys.title')} onClose={onClose}>
      <Lines heading={t('popup.keys.anywhere')} lines={anywhere()} />
      <Lines heading={t('popup.keys.rows')} lines={inRows()} />
      <Lines heading={t('popup.helpSearch.title')} lines={IN_SEARCH} />
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
