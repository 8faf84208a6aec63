import type { CSSProperties } from 'react';
import { t } from '#i18n';
import { Icon, type IconName } from '../Icon';
import { numberText } from '../numberText';
import styles from './SideBar.module.css';

/** A place of the full page, by its address. */
export interface SidePlace {
  key: string;
  name: string;
  /** Absent where nothing can be shown: only places below it can. */
  href?: string;
  /** Of a name that lies below another: how far, and what is above. */
  below?: { depth: number; above: string } | undefined;
  count?: number | undefined;
  icon?: IconName;
  /** What a saved search asks. */
  query?: string | undefined;
  /** The name of a tag’s colour. */
  colour?: string | undefined;
}

export interface SideGroup {
  key: string;
  /** Absent for the first, which needs none. */
  name?: string;
  places: readonly SidePlace[];
  /** Stands at the end, when there is more. */
  more?: SidePlace | undefined;
}

interface Props {
  groups: readonly SideGroup[];
  /** The key of the place that is shown. */
  chosen: string;
  /** Over a narrow page the places lie only while they are asked for. */
  isOpen: boolean;
  onClose(): void;
}

/** All places of the full page: shelves, lists, saved searches, tags, and what else there is. */
export function SideBar({ groups, chosen, isOpen, onClose }: Props) {
  return (
    <nav id="places" className={styles.bar} data-open={isOpen || undefined} aria-label={t('library.places')}>
      <p className={styles.name}>{t('popup.title')}</p>
      {groups.map(({ key, name, places, more }) => (
        <section key={key} className={styles.group} data-group={key}>
          {name && <h2>{name}</h2>}
          <ul>
            {[...places, ...(more ? [more] : [])].map((place) => (
              <li key={place.key}>
                <Place {...place} isChosen={place.key === chosen} isMore={place === more} onFollow={onClose} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

type PlaceProps = SidePlace & { isChosen: boolean; isMore: boolean; onFollow(): void };

function Place({ name, href, below, count, icon, query, colour, isChosen, isMore, onFollow }: PlaceProps) {
  const style = { '--depth': below?.depth } as CSSProperties;
  const whole = `${below?.above ?? ''}${name}`;
  return (
    <a
      className={styles.place}
      href={href}
      title={query === undefined ? whole : t('popup.saved.title', { query })}
      style={style}
      data-more={isMore || undefined}
      aria-current={isChosen ? 'page' : undefined}
      onClick={onFollow}
    >
      {icon && <Icon name={icon} />}
      {colour !== undefined && <span className={styles.colour} data-colour={colour} />}
      <bdi>
        {below && <span className={styles.above}>{below.above}</span>}
        {name}
      </bdi>
      {count !== undefined && <span className={styles.count}>{numberText(count)}</span>}
    </a>
  );
}
