import { type ReactNode, useId } from 'react';
import styles from './statistics.module.css';

interface Props {
  title: string;
  /** What it counts, and how far back. */
  lead: string;
  children: ReactNode;
}

/** One thing that was counted, under its name. */
export function Figure({ title, lead, children }: Props) {
  const heading = useId();
  return (
    <section className={styles.figure} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className={styles.says}>{lead}</p>
      {children}
    </section>
  );
}
