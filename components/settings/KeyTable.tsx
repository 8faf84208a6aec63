import { type KeyboardEvent, useState } from 'react';
import { t } from '#i18n';
import { DEFAULT_KEYS, KEY_DEEDS, type KeyDeed, keyName, keysWith } from '../strip/keys/keyTable';
import styles from './settings.module.css';

interface Props {
  keyOf: Record<string, string>;
  onChange(keyOf: Record<string, string>): void;
}

/** What each single key does on the pages of the site; pressing another in its field takes that one, Delete takes it off. */
export function KeyTable({ keyOf, onChange }: Props) {
  const [taken, setTaken] = useState<{ deed: KeyDeed; by: KeyDeed }>();
  const keys = keysWith(keyOf);
  const choose = (deed: KeyDeed, key: string) => {
    const by = key ? KEY_DEEDS.find((other) => other !== deed && keys[other] === key) : undefined;
    setTaken(by && { deed, by });
    if (!by) onChange({ ...keyOf, [deed]: key });
  };
  const press = (event: KeyboardEvent, deed: KeyDeed) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'Tab' || key === 'Escape' || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    if (key === 'Delete' || key === 'Backspace') choose(deed, '');
    else if ([...key].length === 1 && key !== ' ') choose(deed, keyName(key) ?? '');
  };
  return (
    <table className={styles.keys}>
      <thead>
        <tr>
          <th scope="col">{t('library.settings.keyDeed')}</th>
          <th scope="col">{t('library.settings.key')}</th>
        </tr>
      </thead>
      <tbody>
        {KEY_DEEDS.map((deed) => (
          <tr key={deed}>
            <th scope="row">{t(`strip.key.${deed}`)}</th>
            <td>
              <input
                aria-label={t('library.settings.keyOf', { deed: t(`strip.key.${deed}`) })}
                value={keys[deed]}
                placeholder={t('library.settings.keyOff')}
                readOnly
                onKeyDown={(event) => press(event, deed)}
              />
              {keys[deed] !== DEFAULT_KEYS[deed] && (
                <button type="button" onClick={() => choose(deed, DEFAULT_KEYS[deed])}>
                  {t('library.settings.keyBack', { key: DEFAULT_KEYS[deed] })}
                </button>
              )}
              {taken?.deed === deed && (
                <span role="alert">{t('library.settings.keyTaken', { deed: t(`strip.key.${taken.by}`) })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
