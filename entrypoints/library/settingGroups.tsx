import type { ReactNode } from 'react';
import { LANGUAGES, t } from '#i18n';
import { numberText } from '@/components/numberText';
import { Switch } from '@/components/Switch';
import { KeyTable } from '@/components/settings/KeyTable';
import { Choice, type Named, type SettingText } from '@/components/settings/SettingRow';
import { DENSITIES, type PageSettings, type Settings, type StripSettings, THEMES } from '@/lib/settings';
import type { Given } from './usePermissions';

export interface Setting extends SettingText {
  key: string;
  hand(named: Named): ReactNode;
  /** Stands below it, over the whole width. */
  below?: ReactNode;
}

export interface SettingGroup {
  key: string;
  title: string;
  settings: Setting[];
}

export interface Hands {
  settings: Settings;
  changeStrip(part: Partial<StripSettings>): void;
  changePages(part: Partial<PageSettings>): void;
  given: readonly Given[];
  giveBack(which: Given): void;
  /** Bytes; absent where the browser does not tell. */
  used: number | undefined;
}

const LOOKS = ['plain', 'dimmed', 'hidden'] as const;
const VIEWS = ['site', 'column', 'titles'] as const;

/** Every setting there is, group by group. */
export function settingGroups(hands: Hands): SettingGroup[] {
  return [
    { key: 'look', title: t('library.settings.look'), settings: lookSettings(hands) },
    { key: 'site', title: t('library.settings.site'), settings: siteSettings(hands) },
    { key: 'store', title: t('library.settings.store'), settings: storeSettings(hands) },
    { key: 'keys', title: t('library.settings.keysTitle'), settings: keySettings(hands) },
  ];
}

function lookSettings({ settings: { pages }, changePages }: Hands): Setting[] {
  const languages = LANGUAGES.map((language) => [language, nameOf(language)] as const);
  return [
    {
      key: 'theme',
      title: t('library.settings.theme.title'),
      says: t('library.settings.theme.says'),
      hand: (named) => (
        <Choice
          named={named}
          value={pages.theme}
          options={THEMES.map((theme) => [theme, t(`library.settings.theme.${theme}`)])}
          onChoose={(theme) => changePages({ theme })}
        />
      ),
    },
    {
      key: 'density',
      title: t('library.settings.density.title'),
      says: t('library.settings.density.says'),
      hand: (named) => (
        <Choice
          named={named}
          value={pages.density}
          options={DENSITIES.map((density) => [density, t(`library.settings.density.${density}`)])}
          onChoose={(density) => changePages({ density })}
        />
      ),
    },
    {
      key: 'language',
      title: t('library.settings.language.title'),
      says: t('library.settings.language.says'),
      hand: (named) => (
        <Choice
          named={named}
          value={pages.language}
          options={[['browser', t('library.settings.language.browser')] as const, ...languages]}
          onChoose={(language) => changePages({ language })}
        />
      ),
    },
  ];
}

function siteSettings({ settings: { strip }, changeStrip }: Hands): Setting[] {
  const cardLook = (which: 'seen' | 'dismissed'): Setting => ({
    key: which,
    title: t(`library.settings.${which}.title`),
    says: t(`library.settings.${which}.says`),
    hand: (named) => (
      <Choice
        named={named}
        value={strip[which]}
        options={LOOKS.map((look) => [look, t(`library.settings.cards.${look}`)])}
        onChoose={(look) => changeStrip({ [which]: look })}
      />
    ),
  });
  return [
    cardLook('seen'),
    cardLook('dismissed'),
    {
      key: 'view',
      title: t('library.settings.view.title'),
      says: t('library.settings.view.says'),
      hand: (named) => (
        <Choice
          named={named}
          value={strip.view}
          options={VIEWS.map((view) => [view, t(`library.settings.view.${view}`)])}
          onChoose={(view) => changeStrip({ view })}
        />
      ),
    },
    {
      key: 'folded',
      title: t('library.settings.folded.title'),
      says: t('library.settings.folded.says'),
      hand: (named) => <Switch {...named} on={strip.folded} onSwitch={(folded) => changeStrip({ folded })} />,
    },
  ];
}

function keySettings({ settings: { strip }, changeStrip }: Hands): Setting[] {
  return [
    {
      key: 'keys',
      title: t('library.settings.keys.title'),
      says: t('library.settings.keys.says'),
      hand: (named) => <Switch {...named} on={strip.keys} onSwitch={(keys) => changeStrip({ keys })} />,
      below: <KeyTable keyOf={strip.keyOf} onChange={(keyOf) => changeStrip({ keyOf })} />,
    },
  ];
}

function storeSettings({ given, giveBack, used }: Hands): Setting[] {
  return [
    {
      key: 'used',
      title: t('library.settings.used.title'),
      says: t('library.settings.used.says'),
      hand: () => <span>{used === undefined ? t('library.settings.used.unknown') : megabytes(used)}</span>,
    },
    {
      key: 'backups',
      title: t('library.section.keep'),
      says: t('library.settings.backups.says'),
      hand: (named) => (
        <a href="#keep" id="open-keep" {...named} aria-labelledby={`${named['aria-labelledby']} open-keep`}>
          {t('library.settings.backups.open')}
        </a>
      ),
    },
    ...(['downloads', 'sidePanel'] as const).map(
      (which): Setting => ({
        key: which,
        title: t(`library.settings.${which}.title`),
        says: t(`library.settings.${which}.says`),
        hand: () =>
          given.includes(which) ? (
            <button type="button" onClick={() => giveBack(which)}>
              {t('library.settings.giveBack')}
            </button>
          ) : (
            <span>{t('library.settings.notGiven')}</span>
          ),
      }),
    ),
  ];
}

/** As its readers call it, with a capital: one that is spoken here in a country's variety by its script, 简体中文. */
function nameOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  const asked = tag === language ? tag : `${language}-${script}`;
  const [first = '', ...rest] = new Intl.DisplayNames([tag], { type: 'language' }).of(asked) ?? tag;
  return first.toLocaleUpperCase(tag) + rest.join('');
}

function megabytes(bytes: number): string {
  return t('library.settings.used.megabytes', { number: numberText(Math.max(1, Math.round(bytes / 1e6))) });
}
