import { useEffect, useState } from 'react';
import { t } from '#i18n';
import { SettingRow } from '@/components/settings/SettingRow';
import styles from '@/components/settings/settings.module.css';
import { Trouble } from '@/components/Trouble';
import { report } from '@/lib/report';
import { type SettingGroup, settingGroups } from './settingGroups';
import { usePermissions } from './usePermissions';
import { useSettings } from './useSettings';

/** Everything that can be chosen, found by any word that it is called or explained by. */
export function SettingsPage() {
  const { settings, trouble, changeStrip, changePages } = useSettings();
  const permissions = usePermissions();
  const used = useStorageUsed();
  const [sought, setSought] = useState('');
  if (!settings) return null;
  const groups = found(settingGroups({ settings, changeStrip, changePages, used, ...permissions }), sought);
  return (
    <div className={styles.settings}>
      <h1>{t('library.section.settings')}</h1>
      <input
        type="search"
        className={styles.search}
        aria-label={t('library.settings.search')}
        placeholder={t('library.settings.search')}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <Trouble sentence={trouble} />
      <div className={styles.groups}>
        {groups.map(({ key, title, settings: rows }) => (
          <section key={key} className={styles.group} aria-labelledby={`settings-${key}`}>
            <h2 id={`settings-${key}`}>{title}</h2>
            {rows.map(({ key: name, title: called, says, hand, below }) => (
              <div key={name}>
                <SettingRow title={called} says={says}>
                  {hand}
                </SettingRow>
                {below}
              </div>
            ))}
          </section>
        ))}
      </div>
      {groups.length === 0 && <p className={styles.none}>{t('library.settings.none', { query: sought.trim() })}</p>}
    </div>
  );
}

/** Groups with the settings that hold all words; those of a group whose title holds them all stay together. */
export function found(groups: readonly SettingGroup[], sought: string): SettingGroup[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (...texts: string[]) => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({
      ...group,
      settings: group.settings.filter(({ title, says }) => holds(group.title, title, says)),
    }))
    .filter(({ settings }) => settings.length > 0);
}

/** Bytes that the browser keeps for Offprint. */
function useStorageUsed(): number | undefined {
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    navigator.storage.estimate().then(({ usage }) => setUsed(usage), report);
  }, []);
  return used;
}
