import { t } from '#i18n';
import type { TagRow } from '@/lib/library/db';
import type { TagColour } from '@/lib/library/tagColour';
import { type TagNode, tagsIn } from '@/lib/library/tagTree';
import { Icon, type IconName } from '../Icon';
import { NameForm } from '../NameForm';
import { numberText } from '../numberText';
import { ColourChoice } from './ColourChoice';
import { DeleteAsk } from './DeleteAsk';
import styles from './TagList.module.css';

export type Doing = 'rename' | 'colour' | 'delete';

/** What can be done with a tag. */
export interface TagHands {
  /** Where its papers are. */
  hrefOf(name: string): string;
  onRename(node: TagNode, label: string): Promise<void>;
  onMerge(node: TagNode): void;
  onColour(node: TagNode, colour: TagColour | undefined): void;
  onDelete(node: TagNode, withBelow: boolean): void;
}

interface Props {
  node: TagNode<TagRow>;
  /** Of papers that bear it, or a tag below it. */
  count: number;
  /** Spelt out, not under what is above it. */
  isFlat: boolean;
  isFolded: boolean;
  /** Its buttons are in the tab order. */
  isActive: boolean;
  doing: Doing | undefined;
  hands: TagHands;
  onDoing(doing: Doing | undefined): void;
  onFold(): void;
}

/** One tag: its colour, its papers, and what can be done with it. */
export function TagLine({ node, count, isFlat, isFolded, isActive, doing, hands, onDoing, onFold }: Props) {
  const { name, label, part, tag, children } = node;
  const tabIndex = isActive ? 0 : -1;
  const said = { tag: label };
  const button = { tabIndex };
  const toggle = (what: Doing) => () => onDoing(doing === what ? undefined : what);
  return (
    <>
      <div className={styles.line}>
        {!isFlat && children.length > 0 ? (
          <Button
            {...button}
            icon="chevron"
            label={t('library.tags.below', said)}
            expanded={!isFolded}
            onClick={onFold}
          />
        ) : (
          <span className={styles.gap} />
        )}
        {tag ? (
          <button
            type="button"
            {...button}
            aria-label={t('library.tags.colourOf', said)}
            aria-expanded={doing === 'colour'}
            title={t('library.tags.colourOf', said)}
            data-colour={tag.colour}
            onClick={toggle('colour')}
          >
            <span className={styles.dot} />
          </button>
        ) : (
          <span className={styles.gap} />
        )}
        {doing === 'rename' ? (
          <NameForm
            label={t('library.tags.newName', said)}
            button={t('popup.lists.keep')}
            name={label}
            atOnce
            onName={(typed) => hands.onRename(node, typed)}
          />
        ) : (
          <>
            <a className={styles.label} href={hands.hrefOf(name)} tabIndex={tabIndex}>
              <bdi>{isFlat ? label : part}</bdi>
            </a>
            <span className={styles.count}>{numberText(count)}</span>
            <Button {...button} icon="pencil" label={t('library.tags.rename', said)} onClick={toggle('rename')} />
            <Button
              {...button}
              icon="merge"
              label={t('library.tags.merge', said)}
              onClick={() => hands.onMerge(node)}
            />
            <Button {...button} icon="bin" label={t('library.tags.delete', said)} onClick={toggle('delete')} />
          </>
        )}
      </div>
      {doing === 'colour' && (
        <ColourChoice label={label} colour={tag?.colour} onChoose={(colour) => hands.onColour(node, colour)} />
      )}
      {doing === 'delete' && (
        <DeleteAsk
          label={label}
          uses={tag?.uses}
          below={tagsIn(node).length - (tag ? 1 : 0)}
          onDelete={(withBelow) => hands.onDelete(node, withBelow)}
          onKeep={() => onDoing(undefined)}
        />
      )}
    </>
  );
}

interface ButtonProps {
  icon: IconName;
  label: string;
  tabIndex: number;
  expanded?: boolean;
  onClick(): void;
}

function Button({ icon, label, tabIndex, expanded, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
