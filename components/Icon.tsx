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
