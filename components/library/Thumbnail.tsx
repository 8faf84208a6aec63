import { useState } from 'react';
import styles from './LibraryPaper.module.css';

/** A paper's picture as the site has it, told to nobody where it is looked at; nothing where it cannot be had. */
export function Thumbnail({ address }: { address: string | undefined }) {
  const [gone, setGone] = useState<string>();
  if (!address || gone === address) return null;
  return (
    <span className={styles.picture}>
      <img
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => setGone(address)}
      />
    </span>
  );
}
