import styles from './Trouble.module.css';

/** What went wrong, beside the thing that it happened to. */
export function Trouble({ sentence }: { sentence: string | undefined }) {
  return sentence ? (
    <p className={styles.trouble} role="alert">
      {sentence}
    </p>
  ) : null;
}
