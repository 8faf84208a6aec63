import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

export interface SettingText {
  title: string;
  /** What it does, in a sentence. */
  says: string;
}

/** One setting: what it is called, what it does, and the way to choose. `children` gets the ids that name and explain it. */
export function SettingRow({ title, says, children }: SettingText & { children: (ids: Named) => ReactNode }) {
  const id = useId();
  const named = { 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-says` };
  return (
    <div className={styles.row}>
      <div>
        <h3 id={named['aria-labelledby']}>{title}</h3>
        <p id={named['aria-describedby']}>{says}</p>
      </div>
      <div className={styles.hand}>{children(named)}</div>
    </div>
  );
}

export interface Named {
  'aria-labelledby': string;
  'aria-describedby': string;
}

interface ChoiceProps<T extends string> {
  named: Named;
  value: T;
  options: readonly (readonly [T, string])[];
  onChoose(value: T): void;
}

/** One of a few. */
export function Choice<T extends string>({ named, value, options, onChoose }: ChoiceProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find(([each]) => each === chosen);
    if (option) onChoose(option[0]);
  };
  return (
    <select {...named} value={value} onChange={({ target }) => choose(target.value)}>
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
