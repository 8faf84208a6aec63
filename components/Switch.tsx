import styles from './Switch.module.css';

interface Props {
  on: boolean;
  onSwitch(on: boolean): void;
  /** Stands beside it. */
  label?: string;
  title?: string;
  /** It can be reached, but does nothing now. */
  locked?: boolean;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'aria-describedby'?: string;
}

/** On or off. */
export function Switch({ on, onSwitch, label, locked, ...named }: Props) {
  return (
    <button
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={on}
      aria-disabled={locked}
      {...named}
      onClick={() => !locked && onSwitch(!on)}
    >
      <span className={styles.track} />
      {label}
    </button>
  );
}
