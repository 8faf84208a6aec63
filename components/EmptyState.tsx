import styles from './EmptyState.module.css';

/** A step that leads on from an empty place: an address to open, or something to do. */
export type NextStep = { text: string } & ({ href: string } | { onClick(): void });

interface Props {
  title: string;
  hint?: string | undefined;
  steps?: NextStep[];
}

/** In place of rows: that there are none, and what to do next. */
export function EmptyState({ title, hint, steps = [] }: Props) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <path d="M14 6h26l12 12v40H14Z" />
        <path d="M40 6v12h12M22 28h22M22 36h22M22 44h14" />
      </svg>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      {hint && <p>{hint}</p>}
      <div className={styles.steps}>
        {steps.map((step) =>
          'href' in step ? (
            <a key={step.text} href={step.href} target="_blank" rel="noopener noreferrer">
              {step.text}
            </a>
          ) : (
            <button key={step.text} type="button" onClick={step.onClick}>
              {step.text}
            </button>
          ),
        )}
      </div>
    </div>
  );
}
