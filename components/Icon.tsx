import styles from './Icon.module.css';
import { SHAPES } from './shapes';

const DRAWN = {
  ...SHAPES,
  search: 'M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4ZM10.8 10.8l3.7 3.7',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10m-4-4 4 4 4-4',
  help: 'M5.8 5.6A2.3 2.3 0 0 1 8 4c1.3 0 2.3.8 2.3 2 0 1.7-2.3 1.8-2.3 3.4M8 12v.1',
  upvotes: 'M8 4.5 13 11H3Z',
  out: 'M6.5 3.5h-4v10h10v-4M9 2.5h4.5V7m0-4.5L7.5 8.5',
  pencil: 'm3 13 .6-2.8L11 2.8l2.2 2.2-7.4 7.4Z',
  box: 'M2.5 6.5v7h11v-7M1.5 2.5h13v4h-13zM6.5 9.5h3',
  cards: 'M2 2.5h5v5H2zm7 0h5v5H9zm-7 7h5v5H2zm7 0h5v5H9z',
  lines: 'M2 3.5h12M2 8h12M2 12.5h12',
  unread: 'M8 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  check: 'm2.5 8.5 3.5 3.5 7.5-8',
  panel: 'M1.5 2.5h13v11h-13zm8 0v11',
  gear: 'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 1.5v2m0 9v2m6.5-6.5h-2m-9 0h-2m11.1-4.6-1.4 1.4m-6.4 6.4-1.4 1.4m9.2 0-1.4-1.4M4.8 4.8 3.4 3.4',
  tick: 'M2.5 3h11v10h-11zM5 8l2.2 2.2L11 6',
  chart: 'M2 13.5h12M4 11V8m4 3V3.5m4 7.5V6',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6ZM5.3 5.2v.1',
  merge: 'M4 2.5v2c0 3.2 4 3.3 4 6.5v2.5M12 2.5v2c0 3.2-4 3.3-4 6.5m-2.5.5L8 14l2.5-2.5',
  lists: 'M2.5 4h.1m2.9 0h8M2.5 8h.1m2.9 0h8m-11 4h.1m2.9 0h8',
} as const;

export type IconName = keyof typeof DRAWN;

/** A drawing beside or instead of words; what it means is said by the element around it. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg className={styles.icon} data-filled={filled || undefined} viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWN[name]} />
    </svg>
  );
}
