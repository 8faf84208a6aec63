import { useEffect, useRef } from 'react';
import { t } from '#i18n';
import { TAG_COLOURS, type TagColour } from '@/lib/library/tagColour';
import { Icon } from '../Icon';
import styles from './TagList.module.css';

interface Props {
  /** Whose it is. */
  label: string;
  colour: string | undefined;
  onChoose(colour: TagColour | undefined): void;
}

/** The few colours that a tag may have, and none. */
export function ColourChoice({ label, colour, onChoose }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    group.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, []);
  return (
    <fieldset ref={group} className={styles.colours} aria-label={t('library.tags.colourOf', { tag: label })}>
      {[undefined, ...TAG_COLOURS].map((each) => {
        const name = t(`library.colour.${each ?? 'none'}`);
        return (
          <button
            key={name}
            type="button"
            title={name}
            aria-label={name}
            aria-pressed={each === colour}
            data-colour={each}
            onClick={() => onChoose(each)}
          >
            {each ? <span className={styles.dot} /> : <Icon name="cross" />}
          </button>
        );
      })}
    </fieldset>
  );
}
