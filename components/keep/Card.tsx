import { type ReactNode, useId } from 'react';
import styles from './keep.module.css';

/** One of the things that can be done on the page, under its name. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
