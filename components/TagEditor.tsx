import { type KeyboardEvent, useId, useState } from 'react';
import { t } from '#i18n';
import { TAG_COMMA, type Tag, tagNameOf, tagsIn } from '@/lib/library/clip';
import { Icon } from './Icon';
import styles from './TagEditor.module.css';
import { Trouble } from './Trouble';
import { useAttempt } from './useAttempt';
import { useSuggestions } from './useSuggestions';

interface Props {
  tags: readonly Tag[];
  /** Tags whose name holds the letters, most used first. */
  suggest(letters: string): Promise<Tag[]>;
  onChange(change: { add: string[]; drop: string[] }): Promise<void>;
}

/** A paper's tags: Enter or a comma adds what is typed, Backspace in the empty field takes the last one off. */
export function TagEditor({ tags, suggest, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const { trouble, attempt } = useAttempt();
  const suggestions = useSuggestions(typed, tags, suggest);

  const write = (text: string) => {
    setTyped(text);
    setChosen(-1);
  };
  const drop = (tag: Tag) => attempt(() => onChange({ add: [], drop: [tag.name] }));
  /** What fails to be added is typed again. */
  const add = async (labels: string[], rest = '') => {
    write(rest);
    const fresh = labels.filter((label) => !tags.some(({ name }) => name === tagNameOf(label)));
    if (fresh.length && !(await attempt(() => onChange({ add: fresh, drop: [] })))) setTyped(fresh.join(', '));
  };
  const type = (text: string) => {
    const parts = text.split(TAG_COMMA);
    const rest = parts.pop()?.trimStart();
    return parts.length ? add(tagsIn(parts.join()), rest) : write(text);
  };
  const keys: Record<string, () => unknown> = {
    Enter: () => add(suggestions[chosen] ? [suggestions[chosen].label] : tagsIn(typed)),
    ArrowDown: () => setChosen((chosen + 1) % Math.max(1, suggestions.length)),
    ArrowUp: () => setChosen((chosen <= 0 ? suggestions.length : chosen) - 1),
    ...(typed ? { Escape: () => write('') } : { Backspace: () => tags.at(-1) && drop(tags[tags.length - 1] as Tag) }),
  };
  const press = (event: KeyboardEvent) => {
    const deed = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };

  return (
    <div className={styles.editor}>
      <label htmlFor={`${id}-field`}>{t('paper.tags')}</label>
      <div className={styles.field}>
        <ul aria-label={t('paper.tags')}>
          {tags.map((tag) => (
            <li key={tag.name} className={styles.tag} data-colour={tag.colour}>
              <bdi>{tag.label}</bdi>
              <button type="button" aria-label={t('paper.removeTag', { tag: tag.label })} onClick={() => drop(tag)}>
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
        <input
          id={`${id}-field`}
          data-part="tags"
          role="combobox"
          aria-label={t('paper.addTag')}
          aria-expanded={suggestions.length > 0}
          aria-controls={id}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={t('paper.addTag')}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
        />
      </div>
      <div id={id} role="listbox" aria-label={t('paper.suggestions')} className={styles.suggestions}>
        {suggestions.map(({ name, label, colour }, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option it means
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's
          <div
            key={name}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === chosen}
            data-colour={colour}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add([label])}
          >
            <bdi>{label}</bdi>
          </div>
        ))}
      </div>
      <Trouble sentence={trouble} />
    </div>
  );
}
