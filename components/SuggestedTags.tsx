import { useLayoutEffect, useRef } from 'react';
import { t } from '#i18n';
import { Icon } from './Icon';
import styles from './SuggestedTags.module.css';

interface Props {
  /** Labels, likeliest first. */
  tags: readonly string[];
  onAdd(tag: string): void;
  /** The last one had the focus, and is gone. */
  onNone(): void;
}

/** Tags that a paper may want, one click away. */
export function SuggestedTags({ tags, onAdd, onNone }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useFocusKept(list, onNone);
  return (
    <ul className={styles.tags} aria-label={t('paper.suggested')} hidden={tags.length === 0} ref={list}>
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            aria-label={t('paper.addSuggested', { tag })}
            // The second click of two would hit the tag that came in this one's place.
            onClick={({ detail }) => detail < 2 && onAdd(tag)}
          >
            <Icon name="plus" />
            <bdi>{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** When the tag that has the focus is added and goes, the next one takes it. */
function useFocusKept(list: { current: HTMLUListElement | null }, onNone: () => void): void {
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const held = buttons().indexOf(document.activeElement as HTMLButtonElement);
  useLayoutEffect(() => {
    if (held < 0 || document.activeElement !== document.body) return;
    const left = buttons();
    const next = left[Math.min(held, left.length - 1)];
    if (next) next.focus();
    else onNone();
  });
}
